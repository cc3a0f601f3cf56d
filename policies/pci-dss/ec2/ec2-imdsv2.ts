import { resourceRule } from '../../model/rule';
import { isAbsent } from '../../model/values';
import { expectSessionTokens } from './instance-metadata-rule';
import { instanceTypes } from './instance-types';

/** Security Hub EC2.8. An instance that leaves its options to a launch template is judged by the template's policy. */
export const ec2Imdsv2 = resourceRule({
  name: 'ec2-imdsv2',
  title: 'Instances answer metadata requests with session tokens only (IMDSv2)',
  types: instanceTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      if (isAbsent(props['metadataOptions']) && !isAbsent(props['launchTemplate'])) return;
      expectSessionTokens(props, expect);
    });
  },
});
