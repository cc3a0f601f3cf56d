import { isUnknownValueError } from './expectation';
import { isGiven } from './presence';
import { asText } from './values';

/**
 * True when a key of one's own is named: a known key that is no `alias/aws/…`, or one whose ARN is not known yet. For resource
 * rules; stack rules can tell by `keyOwnerOf` who makes an unknown key.
 */
export function namesOwnKey(read: () => unknown): boolean {
  try {
    return isGiven(read) && !/(^|:)alias\/aws\//i.test(asText(read()) ?? '');
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return true;
  }
}
