import { resourceRule } from '../../model/rule';
import { asKeyword, asList, asText } from '../../model/values';
import { isAccountPrincipal } from './key-policies';

/** Operations that let the grantee hand the key on. */
const passingOn = new Set(['creategrant', 'retiregrant']);

/** A grant gives one named role or user few operations, and not the right to create further grants. */
export const kmsGrantLeastPrivilege = resourceRule({
  name: 'kms-grant-least-privilege',
  title: 'Grants give few operations to a named principal',
  types: ['aws:kms/grant:Grant'],
  settings: {
    maximumOperations: {
      type: 'integer',
      minimum: 1,
      maximum: 16,
      description: 'Most operations one grant may give',
      default: 5,
    },
  },
  check: ({ props }, expect, settings) => {
    const most = Number(settings['maximumOperations']);
    expect.that(
      () =>
        !isAccountPrincipal((asText(props['granteePrincipal']) ?? '').trim()) &&
        !(asText(props['granteePrincipal']) ?? '*').includes('*'),
      'granteePrincipal is a whole account or a wildcard; name a role',
    );
    expect.that(
      () => asList(props['operations']).length <= most,
      () => `the grant gives ${asList(props['operations']).length} operations; give ${most} or fewer`,
    );
    expect.that(
      () => !asList(props['operations']).some((operation) => passingOn.has(asKeyword(operation))),
      'the grant includes CreateGrant or RetireGrant; leave them out',
    );
  },
});
