import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asList, isAbsent, isTrue } from '../../model/values';
import { instanceTypes } from '../ec2/instance-types';
import { blockDevices, blockDeviceTypes } from './block-devices';

const workspaceType = 'aws:workspaces/workspace:Workspace';

/**
 * Volumes a program declares, and the root volume of an instance that does not mention it: it follows image and account, of
 * which the program shows nothing. An instance from a launch template takes its volumes from there. Volumes of WorkSpaces are
 * plain by default. https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html
 */
export const ebsVolumeEncrypted = resourceRule({
  name: 'ebs-volume-encrypted',
  title: 'Volumes are encrypted',
  types: [...blockDeviceTypes, workspaceType],
  check({ type, props }, expect) {
    if (type === workspaceType) {
      for (const volume of ['root', 'user']) expectOn(expect, props, `${volume}VolumeEncryptionEnabled`);
      return;
    }
    expect.attempt(() => {
      for (const { place, read } of blockDevices(type, props)) {
        expect.that(() => isTrue(read()['encrypted']), `${place}encrypted is not true; set it to true`);
      }
    });
    expect.attempt(() => {
      if (!instanceTypes.includes(type) || !isAbsent(props['launchTemplate'])) return;
      expect.that(
        () => asList(props['rootBlockDevice']).length > 0,
        'rootBlockDevice is absent, so the root volume is as the image has it; set rootBlockDevice.encrypted to true',
      );
    });
  },
});
