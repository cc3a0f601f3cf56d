import { bind, Binding } from '../../model/binding';
import { appsyncFieldLogging } from './appsync-field-logging';
import { appsyncWafAssociated } from './appsync-waf-associated';

/** AWS AppSync. */
export const appsync: readonly Binding[] = [
  bind({
    rule: appsyncFieldLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: 'Every access to an API of the cardholder data environment has to leave an audit trail.',
    remediation: 'Set logConfig to { fieldLogLevel: "ERROR", cloudwatchLogsRoleArn, excludeVerboseContent: true }.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html#appsync-2',
  }),
  bind({
    rule: appsyncWafAssociated,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because:
      'Public web applications need a technical solution in front of them that detects and blocks attacks all the time.',
    remediation: 'Add an aws.wafv2.WebAclAssociation with resourceArn set to the ARN of the API.',
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html',
  }),
];
