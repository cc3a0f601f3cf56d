import { isUnknownValueError } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { isGiven } from '../../model/presence';
import { stackRule } from '../../model/rule';
import { knownIdentities, StackResource, StackView } from '../../model/stack-view';
import { SubnetExposure, subnetExposureTypes } from '../../model/subnet-exposure';
import { asList, asObject, asText } from '../../model/values';

const clusterType = 'aws:emr/cluster:Cluster';
const subnetType = 'aws:ec2/subnet:Subnet';

/** Subnets the cluster may start in; undefined when some of them are not in the stack. */
function subnetsOf(stack: StackView, cluster: StackResource): readonly StackResource[] | undefined {
  const sources = (cluster.propertyDependencies['ec2Attributes'] ?? []).filter((source) => source.type === subnetType);
  try {
    const attributes = asObject(inputsOf(cluster)['ec2Attributes']);
    const texts = [attributes['subnetId'], ...asList(attributes['subnetIds'])].flatMap((value) => asText(value) ?? []);
    const named = texts.map((text) =>
      stack.ofType(subnetType).find((subnet) => knownIdentities(subnet).includes(text)),
    );
    return named.every((subnet) => subnet !== undefined) ? named : undefined;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return sources.length > 0 ? sources : undefined;
  }
}

/** Nodes in a public subnet get public addresses. Without a subnet EMR uses one of the default VPC, which is public. Security Hub EMR.1. */
export const emrPrimaryNoPublicIp = stackRule({
  name: 'emr-primary-no-public-ip',
  title: 'EMR clusters start in private subnets',
  types: [clusterType, ...subnetExposureTypes],
  check(stack) {
    const clusters = stack.ofType(clusterType);
    if (clusters.length === 0) return;
    const exposure = new SubnetExposure(stack);
    for (const cluster of clusters) {
      const expect = stack.on(cluster);
      expect.attempt(() => {
        const attributes = asObject(inputsOf(cluster)['ec2Attributes']);
        if (!isGiven(() => attributes['subnetId']) && !isGiven(() => attributes['subnetIds'])) {
          return expect.fail(
            'ec2Attributes names no subnet, so the cluster starts in a public subnet of the default VPC; set subnetId',
          );
        }
        const subnets = subnetsOf(stack, cluster);
        if (!subnets) return expect.undetermined('ec2Attributes names a subnet that is not in this stack');
        for (const subnet of subnets) {
          const reason = exposure.reason(subnet);
          if (reason) expect.fail(`subnet ${subnet.name} is public: ${reason}; use a private subnet`);
          else expect.pass();
        }
      });
    }
  },
});
