import { namesOwnKey } from '../../model/customer-key';
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
              () => namesOwnKey(() => device['kmsKeyId']),
              `${place}kmsKeyId names no key of your own; set it to a key of the account`,
            );
        });
      }
    });
  },
});
