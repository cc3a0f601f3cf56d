import { Expectations } from '../../model/expectation';
import { Properties, resourceRule } from '../../model/rule';
import { logsDataEventsOnly } from '../../model/trail-events';
import { isFalse, isTrue } from '../../model/values';

const storeType = 'aws:cloudtrail/eventDataStore:EventDataStore';

/**
 * Trails and event data stores record every Region and the global services; without `isMultiRegionTrail` a trail records one Region, while a store
 * records all unless told otherwise. A trail for
 * data events alone may stay in the Region of the data.
 */
export const cloudtrailMultiRegion = resourceRule({
  name: 'cloudtrail-multi-region',
  title: 'Trails record all Regions and global services',
  types: ['aws:cloudtrail/trail:Trail', storeType],
  check: ({ type, props }, expect) => {
    if (type === storeType)
      expect.that(
        () => !isFalse(props['multiRegionEnabled']),
        'multiRegionEnabled is false, so other Regions are not logged; remove it or set it to true',
      );
    else expect.attempt(() => judge(props, expect));
  },
});

function judge(props: Properties, expect: Expectations): void {
  if (logsDataEventsOnly(props)) return;
  expect.that(
    () => isTrue(props['isMultiRegionTrail']),
    'isMultiRegionTrail is off, so other Regions are not logged; set it to true',
  );
  expect.that(
    () => !isFalse(props['includeGlobalServiceEvents']),
    'includeGlobalServiceEvents is false, so IAM and STS calls are not logged; remove it or set it to true',
  );
}
