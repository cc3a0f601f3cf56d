import { accountBaseline, accountBaselineTypes } from '../../model/account-baseline';
import { isTierUnknown, tierOf } from '../../model/classification';
import { isSet, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

const options = 'aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions';
const exclusion = 'aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion';
const subnet = 'aws:ec2/subnet:Subnet';

/** Asked of what is declared; of stacks that set up an account without it, as advice. */
export const segVpcBlockPublicAccess = stackRule({
  name: 'seg-vpc-block-public-access',
  title: 'VPCs of the account are shut off from the internet, except edge subnets',
  types: [exclusion, subnet, ...accountBaselineTypes],
  check(stack) {
    const declared = stack.ofType(options);
    for (const resource of declared) {
      stack
        .on(resource)
        .that(
          () =>
            ['block-bidirectional', 'block-ingress'].includes(asKeyword(resource.props['internetGatewayBlockMode'])),
          'internetGatewayBlockMode is off; set it to "block-bidirectional"',
        );
    }
    for (const resource of stack.ofType(exclusion)) {
      const expect = stack.on(resource);
      expect.attempt(() => {
        if (asKeyword(resource.props['internetGatewayExclusionMode']) === 'allow-egress') return expect.pass();
        if (isSet(resource, 'vpcId'))
          return expect.fail('a whole VPC is excluded; exclude the edge subnets one by one');
        const [target] = referents(stack, resource, 'subnetId', [subnet]);
        if (!target || isTierUnknown(target)) expect.undetermined('the tier of the excluded subnet is not known');
        else
          expect.that(
            () => tierOf(target) === 'edge',
            `the subnet ${target.name} is not of the edge tier; remove the exclusion`,
          );
      });
    }
    if (declared.length > 0) return;
    const account = accountBaseline(stack);
    if (account)
      stack
        .on(account)
        .advise(
          'the account has no aws.ec2.VpcBlockPublicAccessOptions; add one with internetGatewayBlockMode "block-bidirectional"',
        );
  },
});
