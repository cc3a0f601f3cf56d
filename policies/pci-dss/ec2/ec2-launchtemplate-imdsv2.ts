import { withProperties } from '../../model/remediation';
import { resourceRule } from '../../model/rule';
import { asObject } from '../../model/values';
import { expectSessionTokens } from './instance-metadata-rule';

/** Security Hub EC2.170. */
export const ec2LaunchtemplateImdsv2 = resourceRule({
  name: 'ec2-launchtemplate-imdsv2',
  title: 'Launch templates require session tokens of the metadata service (IMDSv2)',
  types: ['aws:ec2/launchTemplate:LaunchTemplate'],
  check({ props }, expect) {
    expectSessionTokens(props, expect);
  },
  remediate: ({ props }) => {
    const options = asObject(props['metadataOptions']);
    if (options['httpTokens'] !== undefined || options['httpEndpoint'] !== undefined) return undefined;
    return withProperties(props, {
      metadataOptions: withProperties(options, { httpEndpoint: 'enabled', httpTokens: 'required' }),
    });
  },
});
