import { resource, Tutorial } from '../../../model/tutorial';

const notebook = {
  instanceType: 'ml.t3.medium',
  roleArn: 'arn:aws:iam::111122223333:role/fraud-research',
  subnetId: 'subnet-0a1b2c3d4e5f67890',
  securityGroups: ['sg-0a1b2c3d4e5f67890'],
};

export const tutorial: Tutorial = {
  meaning:
    'A SageMaker notebook instance is a host on which people explore data in the browser. By default it has two network interfaces: one in your VPC, if you name a subnet, and one of AWS that leads straight to the internet. `directInternetAccess: "Disabled"` takes the second away; all traffic then goes through your VPC and its controls.',
  why: 'Hosts that hold account data have no direct line to untrusted networks, in or out (1.4.4). Rules, proxies and flow logs work only on traffic that passes through them.',
  attack:
    'A researcher installs a package with a typing error in its name. It sends the files of the notebook, a sample of transactions among them, to a server abroad. The security group of the VPC allows no such traffic, but the packets leave through the interface of AWS, where no rule and no flow log of yours exists.',
  wrong: [resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', notebook)],
  right: [
    resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', {
      ...notebook,
      directInternetAccess: 'Disabled',
    }),
  ],
  repair: [
    'Ask the users what they fetch from outside. Packages need a mirror (CodeArtifact) or a filtering proxy; calls of SageMaker and S3 need VPC endpoints or a NAT gateway, or training and deploying from the notebook stop working.',
    'The setting cannot be changed on an existing notebook: Pulumi replaces it and its volume is deleted. Let users push their work to Git or S3 first.',
    'Declare the new notebook next to the old one, let people move, then remove the old one. Nobody is without a notebook.',
    'Verify: aws sagemaker describe-notebook-instance --notebook-instance-name NAME --query DirectInternetAccess prints "Disabled".',
  ],
  links: [
    {
      title: 'Connect a notebook instance in a VPC to external resources',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html',
    },
    {
      title: 'Security Hub control SageMaker.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-1',
    },
  ],
};
