import * as path from 'node:path';
import { doorsInto } from '../components/identity/federation/doors';
import { peopleOf } from '../components/identity/switching';
import { activeAccounts } from '../organization/names';
import type { Account, Organization } from '../organization/model';
import type { PackConfig } from '../preview/packs/pack';
import type { PackSpec } from '../preview/request';
import { packageRoot } from './package-root';

/** Users, roles people enter with, and permission sets an account has by landing-zone.yaml. */
function signIns(organization: Organization, account: Account): readonly [number, number, number] {
  const { mode } = organization.identity;
  if (account.kind !== 'iam' && account.kind !== 'iam-production') return [0, 0, 0];
  if (mode === 'iam-users') return [peopleOf(organization, account).length, 0, 0];
  if (mode !== 'identity-center') return [0, doorsInto(organization, account).length, 0];
  if (account.kind === 'iam') return [0, 0, 0];
  const identityAccounts = activeAccounts(organization).filter(
    ({ kind }) => kind === 'iam' || kind === 'iam-production',
  );
  return [0, 0, identityAccounts.reduce((sum, each) => sum + doorsInto(organization, each).length, 0)];
}

/** What landing-zone.yaml says, as the landing zone pack compares it with the plan. */
function factsOf(organization: Organization): readonly string[] {
  const { name, organizationId, detection, logs, notifications, passwordPolicy } = organization;
  const facts: Readonly<Record<string, string | number | undefined>> = {
    name,
    organizationId,
    identityMode: organization.identity.mode,
    notifyFrom: detection.notifyFrom,
    configDeliveryFrequency: detection.configDeliveryFrequency,
    securityEmail: notifications.securityEmail,
    securityPhone: notifications.securityContact.phone,
    slackWorkspace: notifications.slack?.workspaceId,
    slackChannel: notifications.slack?.channelId,
    archiveDays: logs.expireAfterDays,
    glacierAfterDays: logs.glacierAfterDays,
    infrequentAccessAfterDays: logs.infrequentAccessAfterDays,
    lockDays: logs.objectLock.days,
    lockMode: logs.objectLock.mode,
    logGroupDays: logs.cloudWatchRetentionDays,
    passwordLength: passwordPolicy.minimumLength,
    passwordReuse: passwordPolicy.reusePrevention,
    passwordAge: passwordPolicy.maxAgeDays,
  };
  const people = organization.people.map(
    ({ name: person, jobFunctions, approver }) =>
      `groups of ${person}=${['all-people', ...jobFunctions, ...(approver ? ['production-approvers'] : [])].join(',')}`,
  );
  const places = [
    ...organization.accounts.map((account) => `unit of ${account.name}=${account.organizationalUnit}`),
    ...organization.accounts.flatMap((account) =>
      account.network ? [`block of ${account.name}=${account.network.cidr}`] : [],
    ),
    ...organization.organizationalUnits.flatMap((unit) => [
      ...(unit.parent === undefined ? [] : [`unit above ${unit.name}=${unit.parent}`]),
      `guardrails of ${unit.name}=${unit.guardrails.join(',')}`,
    ]),
  ];
  return [
    ...Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [`${fact}=${value}`])),
    ...people,
    ...places,
  ];
}

/** Policies of the two packs of this package that need to know the organization, and what they get to know. */
function knownConfig(pack: string, organization: Organization): PackConfig {
  const { accounts, regions } = organization;
  const ids = (keep: (account: Organization['accounts'][number]) => boolean): readonly string[] =>
    accounts.filter(keep).flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (pack === 'landing-zone') {
    const known = {
      accounts: accounts
        .filter(({ state }) => state === 'active')
        .map((account) => {
          const { name, kind, id = '', environment, network } = account;
          const tiers = network?.tiers ?? [];
          const subnets = tiers.reduce((sum, { cidrs }) => sum + cidrs.length, 0);
          return [name, kind, id, environment, tiers.length, subnets, ...signIns(organization, account)].join(':');
        }),
      regions: [...regions],
    };
    const withFacts = { ...known, facts: factsOf(organization) };
    return {
      'landing-zone-designed-statements': withFacts,
      'landing-zone-designed-contents': withFacts,
      'landing-zone-settings': withFacts,
      'landing-zone-organization-tree': withFacts,
      'landing-zone-memberships': withFacts,
      'landing-zone-protected': known,
      'landing-zone-provider': known,
      'landing-zone-required-resources': withFacts,
      'landing-zone-places': known,
      'landing-zone-production-trust': known,
      'landing-zone-users-in-identity-accounts': known,
    };
  }
  if (pack === 'pci-dss') {
    const nonProduction = ids(({ kind, environment }) => kind === 'workload' && environment !== 'production');
    if (nonProduction.length === 0) return {};
    return {
      'env-no-cross-trust': { nonProductionAccounts: nonProduction },
      'env-separate-keys': { nonProductionAccounts: nonProduction },
    };
  }
  return {};
}

/** The packs with what they need to know of the organization; what the user configures comes before it. */
export function withOrganization(packs: readonly PackSpec[], organization: Organization): readonly PackSpec[] {
  const own = path.join(packageRoot(), 'policies');
  return packs.map((pack) => {
    const name = path.relative(own, path.resolve(pack.directory));
    const known = knownConfig(name, organization);
    const names = new Set([...Object.keys(known), ...Object.keys(pack.config)]);
    const config = Object.fromEntries(
      [...names].map((policy) => [policy, { ...known[policy], ...pack.config[policy] }]),
    );
    return { ...pack, config };
  });
}
