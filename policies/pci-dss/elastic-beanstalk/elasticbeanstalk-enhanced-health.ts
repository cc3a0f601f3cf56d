import { resourceRule } from '../../model/rule';
import { environmentType, expectOption } from './option-settings';

/** Basic by default in the API. Security Hub ElasticBeanstalk.1. */
export const elasticbeanstalkEnhancedHealth = resourceRule({
  name: 'elasticbeanstalk-enhanced-health',
  title: 'Elastic Beanstalk environments report enhanced health',
  types: [environmentType, 'aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate'],
  check({ props }, expect) {
    expectOption(expect, props, 'aws:elasticbeanstalk:healthreporting:system', 'SystemType', 'enhanced');
  },
});
