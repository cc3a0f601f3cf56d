import { from, json, resource, Tutorial } from '../../../model/tutorial';

const organization = resource('aws:organizations/organization:Organization', 'organization', {
  featureSet: 'ALL',
  enabledPolicyTypes: ['SERVICE_CONTROL_POLICY'],
});
export const tutorial: Tutorial = {
  meaning:
    'AWS has more than thirty Regions, many of them open in every account from the start, and a company uses two or three. A service control policy can deny calls to all others: Deny, with `aws:RequestedRegion` none of a list, except for global services such as IAM whose calls go to us-east-1. The policy asks the organization for one that is attached.',
  why: 'Only what is needed is enabled (2.2.4), and the scope is known (12.5.2). What runs in a Region without detectors, logs and rules is outside of all controls.',
  attack:
    'With a stolen key an intruder starts a hundred machines in a far Region. GuardDuty is not set up there, the team never opens that page of the console, and the network rules of the landing zone do not exist there. He copies a snapshot of the database over and restores it at leisure.',
  wrong: [organization],
  right: [
    organization,
    resource('aws:organizations/policy:Policy', 'regions', {
      type: 'SERVICE_CONTROL_POLICY',
      content: json({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OnlyOurRegions',
            Effect: 'Deny',
            NotAction: [
              'iam:*',
              'sts:*',
              'organizations:*',
              'account:*',
              'route53:*',
              'cloudfront:*',
              'support:*',
              'health:*',
              'budgets:*',
            ],
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] } },
          },
        ],
      }),
    }),
    resource('aws:organizations/policyAttachment:PolicyAttachment', 'regions-everywhere', {
      policyId: from('regions', 'id'),
      targetId: 'r-ab12',
    }),
  ],
  repair: [
    'Find what runs elsewhere: search the trail of the organization by awsRegion, and look at the bill by Region. Calls of global services appear in us-east-1; put each service you find there into NotAction (the guide of AWS has a full list).',
    'Move or delete what is left in other Regions; after the change you cannot even delete it without an exception.',
    'Attach the policy to a unit with a test account, run the deployments, then attach it to all. It holds at once and can be detached at once.',
    'Verify: in a member account `aws ec2 describe-instances --region ap-southeast-2` is refused with an explicit deny.',
  ],
  links: [
    {
      title: 'Deny access based on the requested Region',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    },
    {
      title: 'aws:RequestedRegion',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion',
    },
  ],
};
