import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** autoAcceptSharedAttachments defaults to disable. */
export const ec2TgwNoAutoAccept = resourceRule({
  name: 'ec2-tgw-no-auto-accept',
  title: 'Transit gateways do not accept attachments of other accounts by themselves',
  types: ['aws:ec2transitgateway/transitGateway:TransitGateway'],
  check({ props }, expect) {
    expect.that(
      () => asKeyword(props['autoAcceptSharedAttachments']) !== 'enable',
      'autoAcceptSharedAttachments is "enable"; set it to "disable" and accept each attachment after review',
    );
  },
});
