import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';
import { behaviorIsSecure, behaviorsOf, distributionTypes } from './distribution';

/** Security Hub CloudFront.3. */
export const cloudfrontViewerHttps = resourceRule({
  name: 'cloudfront-viewer-https',
  title: 'Viewers reach CloudFront distributions over HTTPS only',
  types: distributionTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      for (const behavior of behaviorsOf(props)) {
        expect.that(
          () => behaviorIsSecure(behavior.props),
          () =>
            `${behavior.place}.viewerProtocolPolicy is "${asKeyword(behavior.props['viewerProtocolPolicy'])}"; set it to redirect-to-https or https-only`,
        );
      }
    });
  },
});
