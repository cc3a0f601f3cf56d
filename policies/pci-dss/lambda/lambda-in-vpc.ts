import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';
import { asObject } from '../../model/values';

/** Judges functions tagged as part of the cardholder data environment. */
export const lambdaInVpc = resourceRule({
  name: 'lambda-in-vpc',
  title: 'Functions of the cardholder data environment run in its VPC',
  types: ['aws:lambda/function:Function'],
  check(subject, expect) {
    if (!isCardholderData(subject)) return;
    expect.that(
      () => isGiven(() => asObject(subject.props['vpcConfig'])['subnetIds']),
      'vpcConfig.subnetIds is absent; set vpcConfig to subnets and groups of the application tier',
    );
  },
});
