import { knownText } from '../model/reference';
import { stackRule, TypeToken } from '../model/rule';
import { StackResource } from '../model/stack-view';
import { isOfLandingZone } from './component';
import { accountSettings, knownAccounts } from './account-kinds';

/** What cannot be made again once it is deleted, by the names components give. */
const irreplaceable: Readonly<Record<TypeToken, RegExp>> = {
  'aws:cloudtrail/trail:Trail': /./,
  'aws:cloudwatch/logGroup:LogGroup': /^(?:trail-log-group|patching-log|sessions-log)$/,
  'aws:dynamodb/table:Table': /./,
  'aws:kms/key:Key': /-key-key$/,
  'aws:organizations/account:Account': /./,
  'aws:organizations/organization:Organization': /./,
  'aws:s3/bucket:Bucket': /./,
};

/** Pulumi refuses to delete what is protected: logs, keys of stored data, records and accounts (PCI DSS 10.3.2, 10.5.1). */
export const protectedResources = stackRule({
  name: 'landing-zone-protected',
  title: 'Logs, keys, records and accounts are protected from deletion by Pulumi',
  types: Object.keys(irreplaceable),
  settings: accountSettings,
  check(stack, settings) {
    const active = new Set(knownAccounts(settings).map(({ name }) => name));
    const isGone = (resource: StackResource): boolean =>
      resource.type === 'aws:organizations/account:Account' && !active.has(knownText(resource, 'name') ?? '');
    for (const [type, names] of Object.entries(irreplaceable)) {
      for (const resource of stack.ofType(type)) {
        if (!isOfLandingZone(resource) || !names.test(resource.name) || isGone(resource)) continue;
        stack
          .on(resource)
          .that(() => resource.opts?.protect === true, 'an update could delete it; keep the option protect');
      }
    }
  },
});
