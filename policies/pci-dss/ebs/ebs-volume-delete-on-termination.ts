import { resourceRule } from '../../model/rule';
import { isFalse } from '../../model/values';
import { instanceTypes } from '../ec2/instance-types';
import { blockDevices } from './block-devices';

/** Deletion is the default for volumes declared with an instance. */
export const ebsVolumeDeleteOnTermination = resourceRule({
  name: 'ebs-volume-delete-on-termination',
  title: 'Volumes are deleted with their instance',
  types: [...instanceTypes, 'aws:ec2/launchTemplate:LaunchTemplate'],
  check({ type, props }, expect) {
    expect.attempt(() => {
      for (const { place, read } of blockDevices(type, props)) {
        expect.that(
          () => !isFalse(read()['deleteOnTermination']),
          `${place}deleteOnTermination is false, so data stays behind; set it to true`,
        );
      }
    });
  },
});
