import { bind, Binding } from '../../model/binding';
import { inspectorEc2 } from './ec2';
import { inspectorEcr } from './ecr';
import { inspectorLambda } from './lambda';
import { inspectorLambdaCode } from './lambda-code';
import { vulnFindingsRouted } from './vuln-findings-routed';
import { vulnScanCadence } from './vuln-scan-cadence';

const controls = 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html';

/** Inspector rules and the requirements they serve. */
export const inspector: readonly Binding[] = [
  bind({
    rule: inspectorEc2,
    severity: 'high',
    level: 'mandatory',
    enforces: ['11.3.1'],
    supports: ['11.3.1.2', '6.3.1'],
    because: 'Internal vulnerability scans cover every host.',
    remediation:
      'Add EC2 to resourceTypes of the Enabler and set autoEnable.ec2 of the OrganizationConfiguration to true.',
    source: `${controls}#inspector-1`,
  }),
  bind({
    rule: inspectorEcr,
    severity: 'high',
    level: 'mandatory',
    enforces: ['11.3.1'],
    supports: ['6.3.1', '6.3.2'],
    because: 'Internal vulnerability scans cover container images.',
    remediation:
      'Add ECR to resourceTypes of the Enabler and set autoEnable.ecr of the OrganizationConfiguration to true.',
    source: `${controls}#inspector-2`,
  }),
  bind({
    rule: inspectorLambda,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.3.1'],
    supports: ['6.2.4', '6.3.2'],
    because: 'Known vulnerabilities in packages of functions are found and ranked.',
    remediation:
      'Add LAMBDA to resourceTypes of the Enabler and set autoEnable.lambda of the OrganizationConfiguration to true.',
    source: `${controls}#inspector-4`,
  }),
  bind({
    rule: inspectorLambdaCode,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.2.4', '6.3.1'],
    because: 'The code of functions is scanned for common attacks such as injection.',
    remediation:
      'Add LAMBDA_CODE to resourceTypes of the Enabler and set autoEnable.lambdaCode of the OrganizationConfiguration to true.',
    source: `${controls}#inspector-3`,
  }),
  bind({
    rule: vulnScanCadence,
    severity: 'high',
    level: 'mandatory',
    enforces: ['11.3.1'],
    supports: ['11.3.1.2', '11.3.1.3'],
    because:
      'Internal scans happen at least quarterly and after changes; Inspector scans continuously what it is enabled for.',
    remediation:
      'Enable Inspector for EC2, ECR and LAMBDA, and set the registry to scanType ENHANCED with CONTINUOUS_SCAN.',
    source: 'https://docs.aws.amazon.com/inspector/latest/user/scanning-resources.html',
  }),
  bind({
    rule: vulnFindingsRouted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['6.3.1', '11.3.1.1'],
    because: 'A finding nobody sees is not dealt with.',
    remediation:
      'Add aws.cloudwatch.EventRule for source aws.inspector2, an EventTarget to a topic, and a subscription of the topic.',
    source: 'https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html',
  }),
];
