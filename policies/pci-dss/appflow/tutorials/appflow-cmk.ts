import { from, resource, Tutorial } from '../../../model/tutorial';

const flow = {
  sourceFlowConfig: {
    connectorType: 'S3',
    sourceConnectorProperties: { s3: { bucketName: 'crm-export', bucketPrefix: 'contacts' } },
  },
  destinationFlowConfigs: [
    { connectorType: 'S3', destinationConnectorProperties: { s3: { bucketName: 'crm-archive' } } },
  ],
  tasks: [{ taskType: 'Map_all' }],
  triggerConfig: { triggerType: 'OnDemand' },
};

export const tutorial: Tutorial = {
  meaning:
    'Amazon AppFlow copies data between programs on the web, such as Salesforce, and AWS. A connector profile holds the credentials for the other system, a flow does the copying. Both are encrypted with a key that AWS manages, unless `kmsArn` names one of yours. The policy asks for one of yours and is advisory.',
  why: 'It supports 3.5.1: data that rests in a service, and the credentials to fetch more, are unreadable without a key whose users you choose.',
  attack:
    'A role for test flows may use every connector profile of the account. Its owner starts a flow of his own with the profile of the sales team and copies all contacts to his bucket. With a key that admits the sales role only, AppFlow could not open the credentials for him.',
  wrong: [resource('aws:appflow/flow:Flow', 'contacts', flow)],
  right: [
    resource('aws:kms/key:Key', 'flows', { description: 'Flows of the CRM', enableKeyRotation: true }),
    resource('aws:appflow/flow:Flow', 'contacts', { ...flow, kmsArn: from('flows', 'arn') }),
  ],
  repair: [
    'List flows and profiles: aws appflow list-flows, aws appflow describe-connector-profiles. See when each flow runs; it must not be replaced in the middle of a run.',
    'Create the key; its policy admits those who create and run flows (kms:CreateGrant, kms:Decrypt, kms:GenerateDataKey).',
    'The key is fixed at creation, so Pulumi replaces flow or profile. Declare the new one under another name, with the credentials from a secret, run it once by hand, then remove the old one. An incremental flow starts from the beginning: expect duplicates.',
    'Verify: aws appflow describe-flow --flow-name NAME --query kmsArn prints your key.',
  ],
  links: [
    {
      title: 'Data protection in Amazon AppFlow',
      url: 'https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html',
    },
  ],
};
