import { json, resource, Tutorial } from '../../../model/tutorial';

const endpoint = { vpcId: 'vpc-0a1b2c3d4e5f67890', serviceName: 'com.amazonaws.eu-central-1.s3' };

export const tutorial: Tutorial = {
  meaning:
    'A VPC endpoint has a policy that says who may do what through it. Without one it is full access: everybody, every action, every resource of the service, in any account. The policy asks for a narrower document, for example only identities and resources of your organization (`aws:PrincipalOrgID`, `aws:ResourceOrgID`).',
  why: 'Outbound traffic is limited (1.3.2) and access control covers all components (7.3.1). The endpoint is a way out of the network; its policy is the only control that sees whose keys are used and whose bucket is written.',
  attack:
    'An intruder on a host without internet brings access keys of his own AWS account. Through the S3 endpoint he copies the card files into his own bucket: your bucket policy and roles are not asked, because neither the keys nor the target bucket are yours. A condition on both ends it.',
  wrong: [resource('aws:ec2/vpcEndpoint:VpcEndpoint', 's3', endpoint)],
  right: [
    resource('aws:ec2/vpcEndpoint:VpcEndpoint', 's3', {
      ...endpoint,
      policy: json({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: {
              StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:ResourceOrgID': 'o-a1b2c3d4e5' },
            },
          },
        ],
      }),
    }),
  ],
  repair: [
    'Find buckets outside your organization that hosts read through the endpoint: package repositories of Amazon Linux, agents and patches of Systems Manager, image layers of ECR. CloudTrail data events and the flow logs to the S3 prefix list help. They need a statement of their own with s3:GetObject on their ARNs.',
    'Write the policy with both statements, set it and deploy. It takes effect within a minute or two, without interrupting the network.',
    'Watch for AccessDenied that names the VPC endpoint policy, above all at the next patch run and container start.',
    'Verify: aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ENDPOINT --query "VpcEndpoints[].PolicyDocument"; copying to a bucket of a private account from a host is refused.',
  ],
  links: [
    {
      title: 'Control access to VPC endpoints using endpoint policies',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    },
    {
      title: 'Building a data perimeter on AWS',
      url: 'https://docs.aws.amazon.com/whitepapers/latest/building-a-data-perimeter-on-aws/building-a-data-perimeter-on-aws.html',
    },
  ],
};
