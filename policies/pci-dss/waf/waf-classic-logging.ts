import { resourceRule } from '../../model/rule';
import { isGiven } from '../../model/presence';
import { asObject } from '../../model/values';

/** WAF Classic, global and regional. Security Hub WAF.1. */
export const wafClassicLogging = resourceRule({
  name: 'waf-classic-logging',
  title: 'WAF Classic web ACLs log',
  types: ['aws:waf/webAcl:WebAcl', 'aws:wafregional/webAcl:WebAcl'],
  check({ props }, expect) {
    expect.that(() => {
      const configuration = asObject(props['loggingConfiguration']);
      return isGiven(() => configuration['logDestination']);
    }, 'loggingConfiguration is absent; set loggingConfiguration.logDestination to a Firehose stream, or move to WAFv2');
  },
});
