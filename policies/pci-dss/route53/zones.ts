import { isSet } from '../../model/reference';
import { TypeToken } from '../../model/rule';
import { StackResource } from '../../model/stack-view';

export const zoneType: TypeToken = 'aws:route53/zone:Zone';

/** A zone without VPCs answers the whole internet. */
export function isPublicZone(zone: StackResource): boolean {
  return !isSet(zone, 'vpcs');
}
