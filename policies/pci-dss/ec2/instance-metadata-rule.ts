import { Expectations } from '../../model/expectation';
import { Properties } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

/**
 * Expects session tokens of the instance metadata service (IMDSv2), or the service off. Absent httpTokens counts as
 * optional: that is the API's default unless the account or image says otherwise.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
 */
export function expectSessionTokens(props: Properties, expect: Expectations): void {
  expect.that(() => {
    const options = asObject(props['metadataOptions']);
    return asKeyword(options['httpEndpoint']) === 'disabled' || asKeyword(options['httpTokens']) === 'required';
  }, 'metadataOptions.httpTokens is not "required", so the instance metadata service answers without a session token (IMDSv1)');
}
