import { isUnknownValueError } from '../model/expectation';
import { inputOf } from '../model/reference';
import { Settings, stackRule, TypeToken } from '../model/rule';
import { StackResource, StackView } from '../model/stack-view';
import { asList, asText } from '../model/values';
import { accountDefaults } from './account-defaults';
import { accountOf, accountSettings, governedRegions, knownAccounts } from './account-kinds';
import { auditLogs } from './audit-logs';
import { detection } from './detection';
import { hosts } from './hosts';
import { identity } from './identity';
import { keys } from './keys';
import { network } from './network';
import { notifications } from './notifications';
import { organization } from './organization';
import { productionAccess } from './production-access';

/** Types of everything the landing zone creates. */
const types: readonly TypeToken[] = [
  ...new Set(
    [
      accountDefaults,
      auditLogs,
      detection,
      hosts,
      identity,
      keys,
      network,
      notifications,
      organization,
      productionAccess,
    ].flatMap((rule) => rule.types),
  ),
];

/** Properties that name an account, by id or inside an ARN. */
const accountProperties = [
  'accountId',
  'accountIds',
  'adminAccountId',
  'sourceAccount',
  'roleArn',
  'permissionsBoundary',
  's3KmsKeyArn',
  'principal',
  'sourceArn',
  'iamRoleArn',
  'targetId',
  'cloudWatchLogsGroupArn',
  'targetArn',
  'policyArn',
  'role',
  'arn',
  'functionName',
];

function accountsIn(resource: StackResource, property: string): readonly string[] {
  try {
    const list = asList(inputOf(resource, property));
    const found: string[] = [];
    for (let index = 0; index < list.length; index++) {
      const text = asText(list[index]) ?? '';
      const account = /^\d{12}$/.exec(text)?.[0] ?? /^arn:[^:]+:[^:]*:[^:]*:(\d{12}):/.exec(text)?.[1];
      if (account !== undefined) found.push(account);
    }
    return found;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return [];
  }
}

/** What must name every other account or region: Inspector's members, the aggregator's regions, the contact of an account. */
function judgeCoverage(stack: StackView, resource: StackResource, settings: Settings): void {
  const expect = stack.on(resource);
  const others = knownAccounts(settings).filter(({ name }) => name !== accountOf(stack, settings)?.name);
  if (resource.type === 'aws:inspector2/enabler:Enabler' && resource.name.startsWith('inspector-members-'))
    expect.that(() => {
      const listed = asList(inputOf(resource, 'accountIds'));
      return others.every(({ id }) => id === '' || listed.includes(id));
    }, `accountIds must name every account of the landing zone`);
  if (resource.type === 'aws:securityhub/findingAggregator:FindingAggregator')
    expect.that(() => {
      const listed = asList(inputOf(resource, 'specifiedRegions'));
      return governedRegions(settings).slice(1).every((region) => listed.includes(region)); // prettier-ignore
    }, 'specifiedRegions must name every governed region but the home region');
  const account = others.find(({ name }) => resource.name.endsWith(`-security-contacts-${name}`));
  if (resource.type === 'aws:account/alternativeContact:AlternativeContact' && account && account.id !== '')
    expect.that(() => inputOf(resource, 'accountId') === account.id, `accountId must be that of ${account.name}`);
}

/** Everything is in a governed region, and refers to accounts of the landing zone only. */
export const places = stackRule({
  name: 'landing-zone-places',
  title: 'Resources are in governed regions and refer to accounts of the landing zone',
  types,
  settings: accountSettings,
  check(stack, settings) {
    const regions = governedRegions(settings);
    const known = new Set(knownAccounts(settings).map(({ id }) => id));
    if (regions.length === 0) return;
    for (const resource of stack.ofType(...types)) {
      const expect = stack.on(resource);
      expect.attempt(() => {
        const region = asText(inputOf(resource, 'region'));
        if (region !== undefined)
          expect.that(() => regions.includes(region), `region ${region} is not governed; use ${regions.join(' or ')}`);
      });
      judgeCoverage(stack, resource, settings);
      for (const property of accountProperties) {
        const foreign = accountsIn(resource, property).filter((account) => !known.has(account));
        if (foreign.length > 0)
          expect.fail(`${property} names account ${foreign.join(', ')}, which is none of the landing zone`);
      }
    }
  },
});
