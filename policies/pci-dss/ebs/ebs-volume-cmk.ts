import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';
import { blockDevices, blockDeviceTypes } from './block-devices';

/** Judges encrypted volumes. Launch configurations cannot name a key. */
export const ebsVolumeCmk = resourceRule({
  name: 'ebs-volume-cmk',
  title: 'Encrypted volumes use a customer managed key',
  types: blockDeviceTypes.filter((type) => !type.includes('launchConfiguration')),
  check({ type, props }, expect) {
    expect.attempt(() => {
      for (const { place, read } of blockDevices(type, props)) {
        expect.attempt(() => {
          const device = read();
          if (isTrue(device['encrypted']))
            expect.that(
              () => isGiven(() => device['kmsKeyId']),
              `${place}kmsKeyId is absent; set it to a key of the account`,
            );
        });
      }
    });
  },
});
