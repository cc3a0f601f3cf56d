import { resourceRule } from '../../model/rule';
import { asObject } from '../../model/values';
import { expectAllBlocked } from './public-access-flags';

/** Multi-Region access points keep all four settings on; they cannot be changed after creation. The provider's default is true. */
export const s3MrapBlockPublic = resourceRule({
  name: 's3-mrap-block-public',
  title: 'Multi-Region access points block public access with all four settings',
  types: ['aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint'],
  check: ({ props }, expect) =>
    expectAllBlocked(expect, () => asObject(asObject(props['details'])['publicAccessBlock']), true),
});
