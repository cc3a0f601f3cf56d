import { from, resource, Tutorial } from '../../../model/tutorial';

const notebook = {
  instanceType: 'ml.t3.medium',
  roleArn: 'arn:aws:iam::111122223333:role/fraud-research',
  subnetId: 'subnet-0a1b2c3d4e5f67890',
  securityGroups: ['sg-0a1b2c3d4e5f67890'],
};

export const tutorial: Tutorial = {
  meaning:
    'A notebook instance keeps the work of its users on a volume. SageMaker encrypts the volume always; without `kmsKeyId` with a key of the system, which you do not control. The policy asks for a key of your own, whose policy says who may use it. It is advisory.',
  why: 'It supports 3.5.1: samples of account data that research leaves on a disk are unreadable without the key, and the key is in the hands of few (3.6.1).',
  attack:
    'A project ends and its notebooks are stopped, not deleted. Half a year later somebody with general SageMaker rights starts one, opens it and finds an export of card transactions. With a key of its own the project would have scheduled the key for deletion at its end, and the volume could not be attached any more.',
  wrong: [resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', notebook)],
  right: [
    resource('aws:kms/key:Key', 'research', { description: 'Volumes of notebooks', enableKeyRotation: true }),
    resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', {
      ...notebook,
      kmsKeyId: from('research', 'arn'),
    }),
  ],
  repair: [
    'Find the users of the notebook and let them save their work to Git or to an encrypted bucket: the key is fixed at creation, so Pulumi replaces the notebook and deletes its volume.',
    'Create the key; its policy admits whoever creates notebooks (kms:CreateGrant, kms:Decrypt, kms:DescribeKey).',
    'Declare a second notebook with kmsKeyId, move the users to it, then remove the old one.',
    'Verify: aws sagemaker describe-notebook-instance --notebook-instance-name NAME --query KmsKeyId prints your key.',
  ],
  links: [
    {
      title: 'Protect data at rest using encryption in SageMaker AI',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html',
    },
    {
      title: 'CreateNotebookInstance in the SageMaker API',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateNotebookInstance.html',
    },
  ],
};
