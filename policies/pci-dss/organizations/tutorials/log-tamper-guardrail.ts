import { from, json, resource, Tutorial } from '../../../model/tutorial';

const organization = resource('aws:organizations/organization:Organization', 'organization', {
  featureSet: 'ALL',
  enabledPolicyTypes: ['SERVICE_CONTROL_POLICY'],
});
export const tutorial: Tutorial = {
  meaning:
    'A service control policy (SCP) limits what anybody in an account may do, administrators and the root user of member accounts included. It gives no rights, it only takes away. The policy asks the organization for an attached SCP that denies stopping and deleting what logs and detects: CloudTrail, AWS Config, GuardDuty, Security Hub and log groups. Exceptions for named roles are allowed. An organization without any such guardrail in the program gets advice, one with a part of it fails.',
  why: 'Nobody in an account may destroy its audit logs (10.3.2), and security controls stay on (10.7.2). IAM alone cannot promise that, since an administrator may change IAM.',
  attack:
    'An intruder becomes administrator of a member account. He deletes the detector, stops the recorder and deletes the log groups of the application; each is one call and each is allowed to an administrator. With the SCP all of them fail with an explicit deny, and the attempts stand in the trail.',
  wrong: [organization],
  right: [
    organization,
    resource('aws:organizations/policy:Policy', 'protect-logs', {
      type: 'SERVICE_CONTROL_POLICY',
      content: json({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ProtectLogs',
            Effect: 'Deny',
            Action: [
              'cloudtrail:StopLogging',
              'cloudtrail:DeleteTrail',
              'cloudtrail:UpdateTrail',
              'config:StopConfigurationRecorder',
              'config:DeleteConfigurationRecorder',
              'guardduty:DeleteDetector',
              'securityhub:DisableSecurityHub',
              'logs:DeleteLogGroup',
            ],
            Resource: '*',
            Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/landing-zone-deployment' } },
          },
        ],
      }),
    }),
    resource('aws:organizations/policyAttachment:PolicyAttachment', 'protect-logs-everywhere', {
      policyId: from('protect-logs', 'id'),
      targetId: 'r-ab12',
    }),
  ],
  repair: [
    'Find who makes these calls today: search the trail of the organization for the event names over some months. Pipelines that delete log groups of test stacks are the usual case; except their role or give test a unit of its own.',
    'Attach the policy to a unit with one test account first and run the deployments there.',
    'Attach it to the root or to all units and deploy; it holds at once. It does not hold for the management account, so keep workloads out of that. To undo it, detach it.',
    'Verify: in a member account `aws cloudtrail stop-logging --name TRAIL` is refused with "explicit deny in a service control policy".',
  ],
  links: [
    {
      title: 'Service control policies',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    },
    {
      title: 'Example service control policies',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html',
    },
  ],
};
