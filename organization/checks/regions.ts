import { partitionOf } from '../regions';
import { type Check, duplicates } from './check';

/** Governed regions include the home region, name each region once and are in one partition. */
export const regions: Check = ({ organization: { partition, homeRegion }, file, complete, report }) => {
  const listed = (file.regions ?? []).map((region, index) => ({ region, index }));
  duplicates(
    listed,
    ({ region }) => region,
    ({ region, index }) => report(['regions', index], `the region ${region} is listed twice`, 'Remove one.'),
  );
  if (file.regions && complete('regions') && complete('homeRegion') && !file.regions.includes(homeRegion)) {
    report(
      ['regions'],
      `the home region ${homeRegion} must be among the governed regions`,
      `Add ${homeRegion}, or choose another homeRegion.`,
    );
  }
  if (!complete('homeRegion') || !complete('partition')) return;
  const home = partitionOf(homeRegion);
  if (home !== undefined && home !== partition) {
    report(
      ['partition'],
      `the home region ${homeRegion} is in the partition ${home}, not ${partition}`,
      `Write partition: ${home}, or remove the line.`,
    );
  }
  for (const { region, index } of listed) {
    const found = partitionOf(region);
    if (found === undefined || found === (home ?? partition)) continue;
    report(
      ['regions', index],
      `the region ${region} is in the partition ${found}, the home region in ${home ?? partition}`,
      'Keep one landing zone per partition.',
    );
  }
};
