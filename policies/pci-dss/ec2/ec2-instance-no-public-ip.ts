import { inputOf, isSet, knownText, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { isFalse, isTrue } from '../../model/values';
import { instanceTypes } from './instance-types';

const eip = 'aws:ec2/eip:Eip';
const association = 'aws:ec2/eipAssociation:EipAssociation';
const networkInterface = 'aws:ec2/networkInterface:NetworkInterface';
const attachment = 'aws:ec2/networkInterfaceAttachment:NetworkInterfaceAttachment';
const subnet = 'aws:ec2/subnet:Subnet';
const defaultSubnet = 'aws:ec2/defaultSubnet:DefaultSubnet';

/** The network interfaces of the stack an instance is started with, or that name it in `attachments`. */
function interfacesOf(stack: StackView, machine: StackResource): readonly StackResource[] {
  return [
    ...['networkInterfaces', 'primaryNetworkInterface'].flatMap((property) =>
      (machine.propertyDependencies[property] ?? []).filter(({ type }) => type === networkInterface),
    ),
    ...stack
      .ofType(networkInterface)
      .filter((card) => (card.propertyDependencies['attachments'] ?? []).some(({ urn }) => urn === machine.urn)),
  ];
}

/** Where associatePublicIpAddress is absent the subnet decides: default subnets give a public address, others by mapPublicIpOnLaunch; of a subnet of another program nothing is said. An Elastic IP on an interface of the instance counts. */
export const ec2InstanceNoPublicIp = stackRule({
  name: 'ec2-instance-no-public-ip',
  title: 'Instances have no public address',
  types: [...instanceTypes, eip, association, networkInterface, attachment, subnet, defaultSubnet],
  check(stack) {
    const elastic = [new SiblingIndex(stack, [eip], 'instance'), new SiblingIndex(stack, [association], 'instanceId')];
    const ofInterfaces = [
      new SiblingIndex(stack, [eip], 'networkInterface'),
      new SiblingIndex(stack, [association], 'networkInterfaceId'),
    ];
    const attachments = new SiblingIndex(stack, [attachment], 'instanceId');
    for (const machine of stack.ofType(...instanceTypes)) {
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
          return expect.advise(
            'subnetId is absent, and the subnets of the default VPC give a public address; set subnetId or associatePublicIpAddress: false',
          );
        }
        const homes = referents(stack, machine, 'subnetId', [subnet, defaultSubnet]);
        if (homes.length === 0 && knownText(machine, 'subnetId') !== undefined) return;
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
      const interfaces = [
        ...interfacesOf(stack, machine),
        ...attachments
          .of(machine)
          .linked.flatMap((one) => referents(stack, one, 'networkInterfaceId', [networkInterface])),
      ];
      for (const address of [
        ...elastic.flatMap((addresses) => addresses.of(machine).linked),
        ...interfaces.flatMap((card) => ofInterfaces.flatMap((addresses) => addresses.of(card).linked)),
      ]) {
        expect.fail(
          `the Elastic IP resource ${address.name} gives it a public address; publish through a load balancer`,
        );
      }
    }
  },
});
