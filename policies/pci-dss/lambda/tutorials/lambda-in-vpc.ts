import { resource, Tutorial } from '../../../model/tutorial';

const fn = {
  role: 'arn:aws:iam::111122223333:role/settle',
  runtime: 'nodejs24.x',
  handler: 'index.handler',
  s3Bucket: 'release-artifacts',
  s3Key: 'settle-1.4.0.zip',
  tags: { scope: 'in-scope' },
};

export const tutorial: Tutorial = {
  meaning:
    'Without VPC a function runs in a network of AWS with free access to the internet, past your firewall and flow logs. With `vpcConfig` it gets network interfaces in your subnets, and security groups, routes and endpoints apply to what it sends. The policy asks for it on functions of the cardholder data environment (tag `scope: in-scope`, or a card data class).',
  why: 'What processes account data stands behind the network controls of its environment (1.3.1, 1.4.4).',
  attack:
    'A package the function depends on is replaced by a malicious version that posts card numbers to a server abroad. The function has the whole internet, and no log of yours sees the connection. Inside the VPC the egress rules and the firewall know three destinations, and this is none of them.',
  wrong: [resource('aws:lambda/function:Function', 'settle', fn)],
  right: [
    resource('aws:lambda/function:Function', 'settle', {
      ...fn,
      vpcConfig: { subnetIds: ['subnet-0a1b2c3d4e5f67890'], securityGroupIds: ['sg-0a1b2c3d4e5f67890'] },
    }),
  ],
  repair: [
    'List what the function talks to: AWS services, partner APIs, databases. In the VPC each needs an endpoint, a route through the inspection network, or a rule.',
    'Give its role AWSLambdaVPCAccessExecutionRole, and build endpoints (Secrets Manager, KMS, CloudWatch Logs is reached without) and security groups first.',
    'Try it with a copy of the function. Then set vpcConfig with subnets in two zones and deploy: the old configuration serves until the interfaces are ready, some minutes at most.',
    'Verify: aws lambda get-function-configuration --function-name FUNCTION --query VpcConfig.SubnetIds prints the subnets, and the metric Errors stays flat.',
  ],
  links: [
    {
      title: 'Giving Lambda functions access to resources in an Amazon VPC',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    },
    {
      title: 'Security Hub control Lambda.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-3',
    },
  ],
};
