import { resourceRule } from '../../model/rule';
import { isFalse } from '../../model/values';

/** The check is on by default. Appliances that forward packets need it off: accept the finding for them. */
export const segAntiSpoofing = resourceRule({
  name: 'seg-anti-spoofing',
  title: 'Instances and interfaces send and receive only under their own address',
  types: ['aws:ec2/instance:Instance', 'aws:ec2/networkInterface:NetworkInterface'],
  check({ props }, expect) {
    expect.that(
      () => !isFalse(props['sourceDestCheck']),
      'sourceDestCheck is false, so forged source addresses pass; set it to true',
    );
  },
});
