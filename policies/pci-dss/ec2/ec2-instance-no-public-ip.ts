import { inputOf, isSet, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { isFalse, isTrue } from '../../model/values';

const instance = 'aws:ec2/instance:Instance';
const eip = 'aws:ec2/eip:Eip';
const association = 'aws:ec2/eipAssociation:EipAssociation';
const subnet = 'aws:ec2/subnet:Subnet';
const defaultSubnet = 'aws:ec2/defaultSubnet:DefaultSubnet';

/** Where associatePublicIpAddress is absent the subnet decides: default subnets give a public address, others by mapPublicIpOnLaunch. */
export const ec2InstanceNoPublicIp = stackRule({
  name: 'ec2-instance-no-public-ip',
  title: 'Instances have no public address',
  types: [instance, eip, association, subnet, defaultSubnet],
  check(stack) {
    const elastic = [new SiblingIndex(stack, [eip], 'instance'), new SiblingIndex(stack, [association], 'instanceId')];
    for (const machine of stack.ofType(instance)) {
      const expect = stack.on(machine);
      expect.attempt(() => {
        const choice = inputOf(machine, 'associatePublicIpAddress');
        if (isTrue(choice))
          return expect.fail('associatePublicIpAddress is true; set it to false and publish through a load balancer');
        if (
          isFalse(choice) ||
          ['networkInterfaces', 'primaryNetworkInterface', 'launchTemplate'].some((place) => isSet(machine, place))
        )
          return expect.pass();
        if (!isSet(machine, 'subnetId')) {
          return expect.fail(
            'subnetId is absent, and the subnets of the default VPC give a public address; set subnetId or associatePublicIpAddress: false',
          );
        }
        const homes = referents(stack, machine, 'subnetId', [subnet, defaultSubnet]);
        if (homes.length === 0)
          return expect.undetermined(
            'whether the subnet gives public addresses is not known; set associatePublicIpAddress: false',
          );
        for (const home of homes) {
          expect.that(
            () => home.type === subnet && !isTrue(inputOf(home, 'mapPublicIpOnLaunch')),
            `the subnet ${home.name} gives its instances a public address; set associatePublicIpAddress: false`,
          );
        }
      });
      for (const addresses of elastic) {
        for (const address of addresses.of(machine).linked) {
          expect.fail(
            `the Elastic IP resource ${address.name} gives it a public address; publish through a load balancer`,
          );
        }
      }
    }
  },
});
