import { bind, Binding } from '../../model/binding';
import { edgeNoInternalIpDisclosure } from './edge-no-internal-ip-disclosure';
import { messagingIamLeastPrivilege } from './messaging-iam-least-privilege';
import { scopeClassificationTags } from './scope-classification-tags';
import { scopeOneFunctionPerHost } from './scope-one-function-per-host';
import { secretsAsPulumiSecrets } from './secrets-as-pulumi-secrets';
import { tlsFloorAllEndpoints } from './tls-floor-all-endpoints';

/** Rules over several services and the requirements they serve. */
export const crossService: readonly Binding[] = [
  bind({
    rule: messagingIamLeastPrivilege,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.2.5', '7.3.1'],
    supports: ['7.2.1'],
    because: 'Applications get the rights on messages they need and no others.',
    remediation:
      'Name actions such as sqs:SendMessage and the ARNs of queues, topics and streams; name principals in their policies.',
    source:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  }),
  bind({
    rule: tlsFloorAllEndpoints,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['4.2.1'],
    because: 'One floor for all endpoints; the rules of each service carry the requirement.',
    remediation: 'Set the named property to a policy that starts at TLS 1.2.',
    source: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt.html',
  }),
  bind({
    rule: edgeNoInternalIpDisclosure,
    severity: 'low',
    level: 'mandatory',
    enforces: ['1.4.5'],
    because: 'Internal addresses and routes are for authorized parties only.',
    remediation:
      'Remove the private address from the header, name or description; use a host name with a public address as origin.',
    source:
      'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html',
  }),
  bind({
    rule: secretsAsPulumiSecrets,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.6.2'],
    supports: ['8.3.2'],
    because: 'Passwords of applications are not hard-coded where anyone with read access finds them.',
    remediation: 'Set type SecureString, or store the value in Secrets Manager and pass its ARN.',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
  }),
  bind({
    rule: scopeOneFunctionPerHost,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['2.2.3'],
    because: 'Functions that need different protection are kept apart.',
    remediation: 'Place the resource in a subnet whose tier tag equals its own.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  }),
  bind({
    rule: scopeClassificationTags,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['12.5.1', '12.5.2'],
    because: 'What is in scope, and who answers for it, is written on the resource.',
    remediation:
      'Add the tags scope, environment, owner and, for stores, data-classification, best as default tags of the provider.',
    source: 'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
  }),
];
