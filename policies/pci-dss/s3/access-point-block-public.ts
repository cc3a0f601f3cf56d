import { resourceRule } from '../../model/rule';
import { asObject } from '../../model/values';
import { expectAllBlocked } from './public-access-flags';

/** Access points keep all four settings on. The provider's default for each is true, so only an explicit false fails. */
export const s3AccessPointBlockPublic = resourceRule({
  name: 's3-access-point-block-public',
  title: 'Access points block public access with all four settings',
  types: ['aws:s3/accessPoint:AccessPoint'],
  check: ({ props }, expect) => expectAllBlocked(expect, () => asObject(props['publicAccessBlockConfiguration']), true),
});
