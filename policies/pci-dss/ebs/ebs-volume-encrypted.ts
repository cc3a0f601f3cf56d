import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';
import { blockDevices, blockDeviceTypes } from './block-devices';

export const ebsVolumeEncrypted = resourceRule({
  name: 'ebs-volume-encrypted',
  title: 'Volumes are encrypted',
  types: blockDeviceTypes,
  check({ type, props }, expect) {
    expect.attempt(() => {
      for (const { place, read } of blockDevices(type, props)) {
        expect.that(() => isTrue(read()['encrypted']), `${place}encrypted is not true; set it to true`);
      }
    });
  },
});
