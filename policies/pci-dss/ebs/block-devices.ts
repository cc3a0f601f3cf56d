import { Properties, TypeToken } from '../../model/rule';
import { asList, asObject } from '../../model/values';
import { instanceTypes } from '../ec2/instance-types';

/** A volume as a resource declares it: how messages name it, and where its properties are. */
export interface BlockDevice {
  readonly place: string;
  readonly read: () => Properties;
}

const template: TypeToken = 'aws:ec2/launchTemplate:LaunchTemplate';
const volume: TypeToken = 'aws:ebs/volume:Volume';

/** Resources that declare volumes. */
export const blockDeviceTypes: readonly TypeToken[] = [
  volume,
  ...instanceTypes,
  template,
  'aws:ec2/launchConfiguration:LaunchConfiguration',
];

/**
 * The volumes a resource declares. Not among them: root volumes nobody mentions, which follow the account's default, and
 * mappings of a launch template without an ebs block, which are instance storage or suppressed devices.
 */
export function blockDevices(type: TypeToken, props: Properties): readonly BlockDevice[] {
  if (type === volume) return [{ place: '', read: () => props }];
  const many = (property: string, inner?: string): readonly BlockDevice[] => {
    const list = asList(props[property]);
    const devices: BlockDevice[] = [];
    for (let index = 0; index < list.length; index++) {
      if (inner && !(inner in asObject(list[index]))) continue;
      devices.push({
        place: `${property}[${index}].${inner ? `${inner}.` : ''}`,
        read: () => (inner ? asObject(asObject(list[index])[inner]) : asObject(list[index])),
      });
    }
    return devices;
  };
  if (type === template) return many('blockDeviceMappings', 'ebs');
  const root =
    asList(props['rootBlockDevice']).length > 0
      ? [{ place: 'rootBlockDevice.', read: () => asObject(props['rootBlockDevice']) }]
      : [];
  return [...root, ...many('ebsBlockDevices')];
}
