import { isGiven } from '../../model/presence';
import { Properties, TypeToken } from '../../model/rule';

export const certificateType: TypeToken = 'aws:acm/certificate:Certificate';

/** True for a certificate made elsewhere and imported, which ACM does not renew. */
export function isImported(props: Properties): boolean {
  return ['certificateBody', 'privateKey', 'privateKeyWo'].some((property) => isGiven(() => props[property]));
}
