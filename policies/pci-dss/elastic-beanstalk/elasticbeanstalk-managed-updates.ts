import { resourceRule } from '../../model/rule';
import { environmentType, expectOption } from './option-settings';

/** Off by default. Security Hub ElasticBeanstalk.2. */
export const elasticbeanstalkManagedUpdates = resourceRule({
  name: 'elasticbeanstalk-managed-updates',
  title: 'Elastic Beanstalk environments take managed platform updates',
  types: [environmentType],
  check({ props }, expect) {
    expectOption(expect, props, 'aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled', 'true');
  },
});
