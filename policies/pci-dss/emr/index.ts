import { bind, Binding } from '../../model/binding';
import { emrBlockPublicAccess } from './emr-block-public-access';
import { emrKerberos } from './emr-kerberos';
import { emrPrimaryNoPublicIp } from './emr-primary-no-public-ip';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html';
const exposure = 'Systems that handle account data must not be reachable from untrusted networks.';

/** Amazon EMR. */
export const emr: readonly Binding[] = [
  bind({
    rule: emrBlockPublicAccess,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: exposure,
    remediation: 'Set blockPublicSecurityGroupRules to true and remove permittedPublicSecurityGroupRuleRanges.',
    source: `${hub}#emr-2`,
  }),
  bind({
    rule: emrKerberos,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['7.3.1', '8.3.1'],
    because: 'Users and services of a cluster should prove who they are.',
    remediation:
      'Add a securityConfiguration with AuthenticationConfiguration.KerberosConfiguration and set kerberosAttributes.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/emr-kerberos-enabled.html',
  }),
  bind({
    rule: emrPrimaryNoPublicIp,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: exposure,
    remediation: 'Set ec2Attributes.subnetId to a subnet whose route table has no route to an internet gateway.',
    source: `${hub}#emr-1`,
  }),
];
