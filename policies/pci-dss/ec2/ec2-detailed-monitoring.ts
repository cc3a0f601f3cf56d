import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asObject, isTrue } from '../../model/values';
import { instanceTypes } from './instance-types';

export const ec2DetailedMonitoring = resourceRule({
  name: 'ec2-detailed-monitoring',
  title: 'Instances publish metrics every minute (detailed monitoring)',
  types: [...instanceTypes, 'aws:ec2/launchTemplate:LaunchTemplate'],
  check({ type, props }, expect) {
    expect.attempt(() => {
      if (type === 'aws:ec2/launchTemplate:LaunchTemplate') {
        expect.that(
          () => isTrue(asObject(props['monitoring'])['enabled']),
          'monitoring.enabled is not true, so metrics come every five minutes',
        );
      } else if (isGiven(() => props['monitoring']) || !isGiven(() => props['launchTemplate'])) {
        expect.that(() => isTrue(props['monitoring']), 'monitoring is not true, so metrics come every five minutes');
      }
    });
  },
});
