import { OrganizationTrail } from '../components/audit-logs/organization-trail';
import { AccountBaseline } from '../components/baseline/account-baseline';
import { ChangeAlerts } from '../components/change-alerts/change-alerts';
import { ControlFailureAlerts } from '../components/change-alerts/control-failure-alerts';
import { DetectionAdministrators } from '../components/detection/detection-administrators';
import { Governance } from '../components/governance/governance';
import { SecurityNotifications } from '../components/notifications/security-notifications';
import { accountOf } from '../organization/names';
import type { AccountContext, AccountOutputs } from './account-page';
import { accountTags } from './account-tags';

/**
 * The management account: the organization with its units, accounts and guardrails (L1), who administers detection, the
 * organization trail (L10), and the alarms on its log group (L12). Nothing else runs here, since guardrails do not bind it.
 */
export function managementAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider } = context;
  const { homeRegion, regions } = organization;

  const governance = new Governance(
    'governance',
    { organization, tagsOf: (member) => accountTags(organization, member) },
    { provider },
  );
  const accountId = (name: string) => governance.accountId(name);
  const securityAccountId = accountId(accountOf(organization, 'security').name);
  new DetectionAdministrators(
    'detection-administrators',
    { administratorAccountId: securityAccountId, homeRegion, regions },
    { provider, dependsOn: [governance] },
  );
  const outputs = {
    organizationId: governance.organizationId,
    rootId: governance.rootId,
    accountIds: governance.accountIds,
  };
  if (context.bootstrap) return outputs;

  const baseline = new AccountBaseline('baseline', { organization, account, accountId }, { provider });
  const permissionsBoundary = baseline.roleBoundaryArn;
  const notifications = new SecurityNotifications(
    'notifications',
    {
      organization,
      accountName: account.name,
      accountId: governance.managementAccountId,
      regions,
      permissionsBoundary,
    },
    { provider },
  );
  const trail = new OrganizationTrail(
    'trail',
    { organization, accountId: governance.managementAccountId, securityAccountId, permissionsBoundary },
    { provider, dependsOn: [governance] },
  );
  new ChangeAlerts(
    'change-alerts',
    {
      region: homeRegion,
      logGroupName: trail.logGroupName,
      topicArn: notifications.topicArn(homeRegion),
      alarmPrefix: organization.name,
    },
    { provider },
  );
  new ControlFailureAlerts('control-failures', { topics: notifications.topics }, { provider });

  return { ...outputs, trailArn: trail.trailArn };
}
