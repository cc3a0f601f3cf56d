import { bind, Binding } from '../../model/binding';
import { guarddutyEnabled } from './enabled';
import { guarddutyLambda } from './lambda';
import { guarddutyMalware } from './malware';
import { malwareCoverage } from './malware-coverage';
import { guarddutyRds } from './rds';
import { guarddutyRuntimeEks } from './runtime-eks';
import { guarddutyS3 } from './s3';

const controls = 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html';
const feature = (name: string): string =>
  `Add aws.guardduty.OrganizationConfigurationFeature with name ${name} and autoEnable ALL, or DetectorFeature with status ENABLED where there is no organization configuration.`;

/** GuardDuty rules and the requirements they serve. */
export const guardduty: readonly Binding[] = [
  bind({
    rule: guarddutyEnabled,
    severity: 'high',
    level: 'mandatory',
    enforces: ['11.5.1'],
    supports: ['10.4.1.1', '11.5.1.1', 'A3.5.1'],
    because: 'Intrusions are detected in every account.',
    remediation:
      'Set enable of the Detector to true and autoEnableOrganizationMembers of the OrganizationConfiguration to ALL.',
    source: `${controls}#guardduty-1`,
  }),
  bind({
    rule: guarddutyS3,
    severity: 'high',
    level: 'mandatory',
    enforces: ['11.5.1'],
    because: 'Theft of stored data shows as unusual access to objects.',
    remediation: feature('S3_DATA_EVENTS'),
    source: `${controls}#guardduty-10`,
  }),
  bind({
    rule: guarddutyLambda,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['11.5.1'],
    because: 'Functions that call command-and-control servers are found.',
    remediation: feature('LAMBDA_NETWORK_LOGS'),
    source: `${controls}#guardduty-6`,
  }),
  bind({
    rule: guarddutyRds,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['11.5.1'],
    because: 'Unusual logins to databases are found.',
    remediation: feature('RDS_LOGIN_EVENTS'),
    source: `${controls}#guardduty-9`,
  }),
  bind({
    rule: guarddutyRuntimeEks,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['11.5.1'],
    supports: ['11.5.2'],
    because: 'Intrusions are detected inside of hosts and containers too.',
    remediation: feature('RUNTIME_MONITORING'),
    source: `${controls}#guardduty-7`,
  }),
  bind({
    rule: guarddutyMalware,
    severity: 'high',
    level: 'mandatory',
    enforces: ['5.2.1'],
    supports: ['5.2.2', '5.3.2'],
    because: 'Anti-malware covers the hosts.',
    remediation: feature('EBS_MALWARE_PROTECTION'),
    source: `${controls}#guardduty-8`,
  }),
  bind({
    rule: malwareCoverage,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['5.2.1'],
    supports: ['5.3.2'],
    because: 'Files from outside are scanned before anybody opens them.',
    remediation: 'Add aws.guardduty.MalwareProtectionPlan with protectedResource.s3Bucket.bucketName of the bucket.',
    source: 'https://docs.aws.amazon.com/guardduty/latest/ug/gdu-malware-protection-s3.html',
  }),
];
