import { AccountBaseline } from '../components/baseline/account-baseline';
import { TieredVpc } from '../components/network/tiered-vpc';
import { HostManagement } from '../components/patching/host-management';
import { PatchManagement } from '../components/patching/patch-management';
import { SessionPreferences } from '../components/patching/session-preferences';
import { TimeSettings } from '../components/patching/time-settings';
import type { AccountContext, AccountOutputs } from './account-page';

/**
 * A workload account: development, staging and production run this same page and differ by configuration only (L1). The
 * account has the baseline of every account, a network in tiers when landing-zone.yaml gives it one, and patching.
 */
export function workloadAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider, accountId } = context;

  const baseline = new AccountBaseline('baseline', { organization, account, accountId }, { provider });
  const { keyArn: logKeyArn, internetBlock } = baseline.region(organization.homeRegion);

  new HostManagement('hosts', { organization, permissionsBoundary: baseline.roleBoundaryArn }, { provider });
  new PatchManagement('patching', { organization, account, logKeyArn }, { provider });
  new SessionPreferences('sessions', { organization, logKeyArn }, { provider });
  new TimeSettings('time', { organization }, { provider });

  if (!account.network) return {};
  const { network } = account;
  const { vpc } = new TieredVpc(
    'network',
    { organization, account, network, organizationId: context.organizationId(), internetBlock },
    { provider },
  );
  return { vpcId: vpc.id };
}
