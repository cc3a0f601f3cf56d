import type { DesignedStatement } from '../designed-statement';

/** Statements of topic policies. */
export const topics: readonly DesignedStatement[] = [
  { sid: 'AlarmsAndRulesOfThisAccountPublish', effect: 'Allow', principals: ['Service cloudwatch.amazonaws.com', 'Service events.amazonaws.com'], actions: ['sns:Publish'], resources: ['arn:aws:sns:{region}:{account}:{name}-security-alarms'], conditions: { 'StringEquals aws:SourceAccount': ['{own}'] } },
  { sid: 'AlarmsAndRulesOfThisAccountPublish', effect: 'Allow', principals: ['Service cloudwatch.amazonaws.com', 'Service events.amazonaws.com'], actions: ['sns:Publish'], resources: ['arn:aws:sns:{region}:{account}:{name}-production-access'], conditions: { 'StringEquals aws:SourceAccount': ['{own}'] } },
  { sid: 'TlsOnly', effect: 'Deny', principals: ['*'], actions: ['sns:Publish'], resources: ['arn:aws:sns:{region}:{account}:{name}-security-alarms'], conditions: { 'Bool aws:SecureTransport': ['false'] } },
  { sid: 'TlsOnly', effect: 'Deny', principals: ['*'], actions: ['sns:Publish'], resources: ['arn:aws:sns:{region}:{account}:{name}-production-access'], conditions: { 'Bool aws:SecureTransport': ['false'] } },
]; // prettier-ignore
