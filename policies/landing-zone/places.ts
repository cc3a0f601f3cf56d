import { isUnknownValueError } from '../model/expectation';
import { inputOf } from '../model/reference';
import { stackRule, TypeToken } from '../model/rule';
import { StackResource } from '../model/stack-view';
import { asList, asText } from '../model/values';
import { accountDefaults } from './account-defaults';
import { accountSettings, governedRegions, knownAccounts } from './account-kinds';
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
      for (const property of accountProperties) {
        const foreign = accountsIn(resource, property).filter((account) => !known.has(account));
        if (foreign.length > 0)
          expect.fail(`${property} names account ${foreign.join(', ')}, which is none of the landing zone`);
      }
    }
  },
});
