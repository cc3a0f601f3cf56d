import { LogReading } from '../components/audit-logs/log-reading';
import { AccountBaseline } from '../components/baseline/account-baseline';
import { ControlFailureAlerts } from '../components/change-alerts/control-failure-alerts';
import { AccessAnalysis } from '../components/detection/access-analysis';
import { ConfigurationCompliance } from '../components/detection/configuration-compliance';
import { FindingAlerts } from '../components/detection/finding-alerts';
import { SecurityPosture } from '../components/detection/security-posture';
import { SensitiveDataDiscovery } from '../components/detection/sensitive-data-discovery';
import { ThreatDetection } from '../components/detection/threat-detection';
import { SecurityNotifications } from '../components/notifications/security-notifications';
import { Inspector } from '../components/vulnerability/inspector';
import { VulnerabilityAlerts } from '../components/vulnerability/vulnerability-alerts';
import { accountOf, activeAccounts } from '../organization/names';
import type { AccountContext, AccountOutputs } from './account-page';

/**
 * The security account: administers GuardDuty, Security Hub (L7), AWS Config, Access Analyzer, Macie and Inspector (I1, I2) for
 * every account and region, and tells people what they find (I11). The job functions that reach it read the log archive from here.
 */
export function securityAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider, accountId } = context;
  const { partition, homeRegion, regions } = organization;
  const { notifyFrom } = organization.detection;
  const ownId = accountId(account.name);

  const baseline = new AccountBaseline('baseline', { organization, account, accountId }, { provider });
  const permissionsBoundary = baseline.roleBoundaryArn;
  const { topics } = new SecurityNotifications(
    'notifications',
    { organization, accountName: account.name, accountId: ownId, regions, permissionsBoundary },
    { provider },
  );

  new LogReading(
    'log-reading',
    {
      organization,
      accountId: ownId,
      logArchiveAccountId: accountId(accountOf(organization, 'log-archive').name),
      managementAccountId: accountId(accountOf(organization, 'management').name),
    },
    { provider, dependsOn: [baseline] },
  );

  new ThreatDetection('guardduty', { regions }, { provider });
  new SecurityPosture(
    'security-hub',
    { partition, homeRegion, regions, organizationRootId: context.managementOutput('rootId') },
    { provider },
  );
  new ConfigurationCompliance(
    'config-compliance',
    { partition, homeRegion, regions, permissionsBoundary },
    { provider },
  );
  new AccessAnalysis('access-analyzer', { homeRegion, regions }, { provider });
  new SensitiveDataDiscovery('macie', { regions }, { provider });
  new FindingAlerts('findings', { notifyFrom, homeRegion, topics }, { provider });

  const members = activeAccounts(organization).filter((other) => other.name !== account.name);
  new Inspector(
    'inspector',
    {
      administratorAccountId: ownId,
      members: members.map(({ name }) => ({ name, accountId: accountId(name) })),
      regions,
    },
    { provider },
  );
  new VulnerabilityAlerts('vulnerabilities', { notifyFrom, topics }, { provider });
  new ControlFailureAlerts('control-failures', { topics }, { provider });

  return {};
}
