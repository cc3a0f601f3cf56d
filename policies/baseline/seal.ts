import { createHash } from 'node:crypto';
import type { KnownFinding } from './baseline';

/**
 * The mark of an entry the program has written, so that one written or widened by hand shows. It keeps nobody from forging it;
 * it keeps a baseline from growing unnoticed.
 */
export function sealOf({ policy, resource, count }: Pick<KnownFinding, 'policy' | 'resource' | 'count'>): string {
  return createHash('sha256')
    .update(['baseline', policy, resource, String(count)].join('\0'))
    .digest('hex')
    .slice(0, 12);
}
