import { bucketNamesIn, bucketTypes } from '../../model/buckets';
import { stackOf } from '../../model/classification';
import { isLogName } from '../../model/log-stores';
import { stackRule, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asKeyword, asText } from '../../model/values';

const deliveries: readonly { readonly type: TypeToken; readonly property: string }[] = [
  { type: 'aws:cloudtrail/trail:Trail', property: 's3BucketName' },
  { type: 'aws:cfg/deliveryChannel:DeliveryChannel', property: 's3BucketName' },
  { type: 'aws:ec2/flowLog:FlowLog', property: 'logDestination' },
];

/**
 * Trails, AWS Config and flow logs write to a bucket of another account: the bucket is not declared next to them. The log archive's own stack,
 * told by its name, keeps its logs where they are.
 */
export const logArchiveOtherAccount = stackRule({
  name: 'log-archive-other-account',
  title: 'Logs go to a bucket of the log archive account',
  types: [...bucketTypes, ...deliveries.map(({ type }) => type)],
  check: (stack) => {
    if (isLogName(stackOf(stack.root.urn))) return;
    for (const { type, property } of deliveries) {
      const index = new SiblingIndex(stack, [type], property, bucketNamesIn);
      const local = new Set(
        stack.ofType(...bucketTypes).flatMap((bucket) => index.of(bucket).linked.map(({ urn }) => urn)),
      );
      for (const delivery of stack.ofType(type)) {
        const expect = stack.on(delivery);
        const isTraced = (delivery.propertyDependencies[property] ?? []).length > 0;
        expect.attempt(() => {
          if (type === 'aws:ec2/flowLog:FlowLog' && asKeyword(delivery.props['logDestinationType']) !== 's3') return;
          if (!isTraced && asText(delivery.props[property]) === undefined) return;
          expect.that(
            () => !local.has(delivery.urn),
            `${property} is a bucket of the same account; write to the bucket of the log archive account`,
          );
        });
      }
    }
  },
});
