import { bind, Binding } from '../../model/binding';
import { sagemakerEndpointKms } from './sagemaker-endpoint-kms';
import { sagemakerNoDirectInternet } from './sagemaker-no-direct-internet';
import { sagemakerNotebookInVpc } from './sagemaker-notebook-in-vpc';
import { sagemakerNotebookKms } from './sagemaker-notebook-kms';
import { sagemakerNotebookNoRoot } from './sagemaker-notebook-no-root';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html';
const keys = 'Storage of notebooks and models can hold account data.';

/** Amazon SageMaker AI. */
export const sagemaker: readonly Binding[] = [
  bind({
    rule: sagemakerEndpointKms,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: keys,
    remediation: 'Set kmsKeyArn to the ARN of a customer managed key.',
    source:
      'https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-endpoint-configuration-kms-key-configured.html',
  }),
  bind({
    rule: sagemakerNoDirectInternet,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that handle account data must not be reachable from, or leak into, untrusted networks.',
    remediation: 'Set directInternetAccess to "Disabled", with subnetId and securityGroups.',
    source: `${hub}#sagemaker-1`,
  }),
  bind({
    rule: sagemakerNotebookInVpc,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    supports: ['1.3.1'],
    because: 'Systems that handle account data stand behind the network controls of the VPC.',
    remediation: 'Set subnetId to a private subnet and securityGroups to a group of the workload.',
    source: `${hub}#sagemaker-2`,
  }),
  bind({
    rule: sagemakerNotebookKms,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: keys,
    remediation: 'Set kmsKeyId to the ARN of a customer managed key.',
    source:
      'https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-notebook-instance-kms-key-configured.html',
  }),
  bind({
    rule: sagemakerNotebookNoRoot,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.2.2'],
    because: 'People get the least privileges their work needs.',
    remediation: 'Set rootAccess to "Disabled".',
    source: `${hub}#sagemaker-3`,
  }),
];
