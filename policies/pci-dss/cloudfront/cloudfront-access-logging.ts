import { inputsOf } from '../../model/inputs';
import { isGiven } from '../../model/presence';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asKeyword, asObject } from '../../model/values';
import { distributionType } from './distribution';

const sourceType = 'aws:cloudwatch/logDeliverySource:LogDeliverySource';
const deliveryType = 'aws:cloudwatch/logDelivery:LogDelivery';

/**
 * Either form of standard logging: `loggingConfig` with a bucket, or a CloudWatch log delivery source of type ACCESS_LOGS with
 * a delivery. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html, Security Hub CloudFront.5.
 */
export const cloudfrontAccessLogging = stackRule({
  name: 'cloudfront-access-logging',
  title: 'CloudFront distributions write access logs',
  types: [distributionType, sourceType, deliveryType],
  check(stack) {
    const distributions = stack.ofType(distributionType);
    if (distributions.length === 0) return;
    const sources = new SiblingIndex(stack, [sourceType], 'resourceArn');
    const deliveries = new SiblingIndex(stack, [deliveryType], 'deliverySourceName');
    for (const distribution of distributions) {
      const expect = stack.on(distribution);
      expect.attempt(() => {
        const config = inputsOf(distribution)['loggingConfig'];
        if (isGiven(() => asObject(config)['bucket'])) return expect.pass();
        const { linked, unresolved } = sources.of(distribution);
        const delivered = linked.some(
          (source) => asKeyword(source.props['logType']) === 'access_logs' && deliveries.of(source).linked.length > 0,
        );
        if (delivered) expect.pass();
        else if (unresolved.length > 0)
          expect.undetermined('which resource a log delivery source belongs to is not known');
        else
          expect.fail(
            'the distribution writes no access log; set loggingConfig.bucket, or add a LogDeliverySource of type ACCESS_LOGS with a LogDelivery',
          );
      });
    }
  },
});
