import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asList } from '../../model/values';

/** No exceptions either, SSH included. Security Hub EMR.2. */
export const emrBlockPublicAccess = resourceRule({
  name: 'emr-block-public-access',
  title: 'EMR refuses clusters whose security groups are open to everyone',
  types: ['aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration'],
  check({ props }, expect) {
    expectOn(expect, props, 'blockPublicSecurityGroupRules');
    expect.that(
      () => asList(props['permittedPublicSecurityGroupRuleRanges']).length === 0,
      'permittedPublicSecurityGroupRuleRanges lets ports through; remove the ranges',
    );
  },
});
