import { resource, Tutorial } from '../../../model/tutorial';

const notebook = {
  instanceType: 'ml.t3.medium',
  roleArn: 'arn:aws:iam::111122223333:role/fraud-research',
};

export const tutorial: Tutorial = {
  meaning:
    'Without a subnet, a SageMaker notebook runs in a network of AWS, outside your VPC: your security groups, routes, endpoints and flow logs do not exist for it. With `subnetId` and `securityGroups` it gets an interface in your VPC and falls under their rules. The policy asks for both.',
  why: 'Systems with account data stand behind the network controls you run and review (1.3.1, 1.4.4). A host outside these is a hole in the drawing of your network as well.',
  attack:
    'A notebook with access to the data lake is opened from a stolen session cookie. The thief copies tables to a bucket of his own. In the VPC the endpoint policy for S3 would have refused foreign buckets, and flow logs would have shown the volume; in the network of AWS neither applied.',
  wrong: [resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', notebook)],
  right: [
    resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', {
      ...notebook,
      subnetId: 'subnet-0a1b2c3d4e5f67890',
      securityGroups: ['sg-0a1b2c3d4e5f67890'],
      directInternetAccess: 'Disabled',
    }),
  ],
  repair: [
    'List what the notebook talks to: S3, SageMaker, databases, package sources. Add VPC endpoints, and routes or rules for the rest, before anybody moves.',
    'A notebook cannot be moved into a VPC: Pulumi replaces it and deletes its volume. Let users save their work to Git or S3.',
    'Declare a second notebook with subnetId and securityGroups, move the users, remove the old one.',
    'Verify: aws sagemaker describe-notebook-instance --notebook-instance-name NAME --query "[SubnetId,SecurityGroups]" prints your subnet and group.',
  ],
  links: [
    {
      title: 'Connect a notebook instance in a VPC to external resources',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html',
    },
    {
      title: 'Security Hub control SageMaker.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-2',
    },
  ],
};
