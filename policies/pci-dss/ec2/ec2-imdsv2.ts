import { resourceRule } from '../../model/rule';
import { asKeyword, isAbsent } from '../../model/values';
import { expectSessionTokens } from './instance-metadata-rule';
import { instanceTypes } from './instance-types';

const regionDefaults = 'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults';

/**
 * Security Hub EC2.8. An instance that leaves its options to a launch template is judged by the template's policy. Defaults of a
 * Region must not undo it; leaving them open changes nothing.
 */
export const ec2Imdsv2 = resourceRule({
  name: 'ec2-imdsv2',
  title: 'Instances answer metadata requests with session tokens only (IMDSv2)',
  types: [...instanceTypes, regionDefaults],
  check({ type, props }, expect) {
    if (type === regionDefaults) {
      expect.that(
        () => ['', 'required', 'no-preference'].includes(asKeyword(props['httpTokens'])),
        'httpTokens is "optional" for every new instance of the Region; set it to "required"',
      );
      return;
    }
    expect.attempt(() => {
      if (isAbsent(props['metadataOptions']) && !isAbsent(props['launchTemplate'])) return;
      expectSessionTokens(props, expect);
    });
  },
});
