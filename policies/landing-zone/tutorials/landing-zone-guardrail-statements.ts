import { json, resource, Tutorial } from '../../model/tutorial';

const guardrail = (statement: Parameters<typeof json>[0]) =>
  resource('aws:organizations/policy:Policy', 'leave', {
    name: 'deny-leave-organization',
    type: 'SERVICE_CONTROL_POLICY',
    content: json({ Version: '2012-10-17', Statement: [statement] }),
  });
const denial = { Sid: 'NobodyLeaves', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' };

export const tutorial: Tutorial = {
  meaning:
    'Guardrails (service and resource control policies), permissions boundaries and the policies of buckets and topics forbid things with Deny statements. Each has a name, its Sid. The policy checks that every Deny of the design is there, still denies, and depends on exactly the conditions it was designed with.',
  why: 'What is denied keeps audit logs and access rules out of reach even of administrators (7.2.1, 10.3.2). A missing Deny breaks nothing, so no test and no user notices it.',
  attack:
    'A condition is added to the Deny so that one role may leave the organization for a merger, and stays. An attacker who reaches that role takes the account out of the organization: the guardrails, the trail and GuardDuty end with it, in one call.',
  wrong: [guardrail({ ...denial, Condition: { StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/merger' } } })],
  right: [guardrail(denial)],
  repair: [
    'Find out who uses what the Deny forbids: CloudTrail Lake or the log archive, events with that eventName and errorCode AccessDenied of the last 90 days, and those that succeeded.',
    'Give a real need its own way, for example a change by the management account, which service control policies do not bind.',
    'Take the change to components/governance back and deploy the management account. A control policy takes effect within minutes and stops only what it denies.',
    'Verify: aws organizations describe-policy --policy-id POLICY --query Policy.Content --output text shows the statement without a further condition.',
  ],
  links: [
    {
      title: 'Service control policies',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    },
    {
      title: 'Permissions boundaries for IAM entities',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    },
  ],
};
