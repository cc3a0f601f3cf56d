import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource } from '../../model/stack-view';
import { asKeyword } from '../../model/values';

const networks = ['aws:ec2/vpc:Vpc', 'aws:ec2/defaultVpc:DefaultVpc'] as const;
const subnet = 'aws:ec2/subnet:Subnet';
const flowLog = 'aws:ec2/flowLog:FlowLog';

function recordsAll(log: StackResource): boolean {
  return asKeyword(log.props['trafficType']) === 'all';
}

/** A VPC is covered by a flow log of its own; one on each of its subnets covers what is there today, and gets advice. */
export const vpcFlowLogs = stackRule({
  name: 'vpc-flow-logs',
  title: 'Every VPC records all traffic, accepted and rejected, in a flow log',
  types: [...networks, subnet, flowLog],
  check(stack) {
    const byVpc = new SiblingIndex(stack, [flowLog], 'vpcId');
    const bySubnet = new SiblingIndex(stack, [flowLog], 'subnetId');
    const subnets = new SiblingIndex(stack, [subnet], 'vpcId');
    for (const vpc of stack.ofType(...networks)) {
      const expect = stack.on(vpc);
      const { linked, unresolved } = byVpc.of(vpc);
      const parts = subnets.of(vpc).linked;
      expect.attempt(() => {
        if (linked.some(recordsAll)) return expect.pass();
        if (linked.length > 0) return expect.fail('its flow log does not record all traffic; set trafficType to "ALL"');
        if (parts.length > 0 && parts.every((part) => bySubnet.of(part).linked.some(recordsAll)))
          return expect.advise('its subnets have flow logs, the VPC has none; a subnet added later is not recorded');
        if (unresolved.length > 0) return expect.undetermined('which VPC a flow log belongs to is not known yet');
        expect.fail('no aws.ec2.FlowLog has its vpcId; add one with trafficType "ALL"');
      });
    }
  },
});
