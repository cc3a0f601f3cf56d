import { LogArchive } from '../components/audit-logs/log-archive';
import { AccountBaseline } from '../components/baseline/account-baseline';
import { ControlFailureAlerts } from '../components/change-alerts/control-failure-alerts';
import { SecurityNotifications } from '../components/notifications/security-notifications';
import { accountOf } from '../organization/names';
import type { AccountContext, AccountOutputs } from './account-page';

/**
 * The log archive: the buckets of all audit logs and their key (L10, L11), and an alarm when somebody touches them. The logs
 * are read from the security account.
 */
export function logArchiveAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider, accountId } = context;
  const { regions } = organization;

  const archive = new LogArchive(
    'log-archive',
    {
      organization,
      organizationId: context.organizationId(),
      accountId: accountId(account.name),
      managementAccountId: accountId(accountOf(organization, 'management').name),
      securityAccountId: accountId(accountOf(organization, 'security').name),
    },
    { provider },
  );
  // AWS Config of this very account delivers to the archive.
  const baseline = new AccountBaseline(
    'baseline',
    { organization, account, accountId },
    { provider, dependsOn: [archive] },
  );
  const notifications = new SecurityNotifications(
    'notifications',
    {
      organization,
      accountName: account.name,
      accountId: accountId(account.name),
      regions,
      permissionsBoundary: baseline.roleBoundaryArn,
    },
    { provider },
  );
  new ControlFailureAlerts('control-failures', { topics: notifications.topics }, { provider });

  return { archiveBucket: archive.archive.bucketName, auditKeyArn: archive.keyArn };
}
