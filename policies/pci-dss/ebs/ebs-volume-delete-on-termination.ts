import { resourceRule } from '../../model/rule';
import { isFalse } from '../../model/values';
import { blockDevices } from './block-devices';

/** Deletion is the default for volumes declared with an instance. */
export const ebsVolumeDeleteOnTermination = resourceRule({
  name: 'ebs-volume-delete-on-termination',
  title: 'Volumes are deleted with their instance',
  types: ['aws:ec2/instance:Instance', 'aws:ec2/launchTemplate:LaunchTemplate'],
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
