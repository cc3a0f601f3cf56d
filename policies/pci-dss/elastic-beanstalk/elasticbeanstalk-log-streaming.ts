import { resourceRule } from '../../model/rule';
import { environmentType, expectOption } from './option-settings';

/** Off by default. Security Hub ElasticBeanstalk.3. */
export const elasticbeanstalkLogStreaming = resourceRule({
  name: 'elasticbeanstalk-log-streaming',
  title: 'Elastic Beanstalk environments stream their logs to CloudWatch',
  types: [environmentType],
  check({ props }, expect) {
    expectOption(expect, props, 'aws:elasticbeanstalk:cloudwatch:logs', 'StreamLogs', 'true');
  },
});
