import { json, resource, Tutorial } from '../../../model/tutorial';

const trust = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 'sts:AssumeRole' };
const role = (statement: Parameters<typeof json>[0]) =>
  resource('aws:iam/role:Role', 'fraud-screening', {
    tags: { 'third-party': 'fraud-screening-vendor' },
    assumeRolePolicy: json({ Version: '2012-10-17', Statement: [statement] }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Vendors often work in your account through a role that trusts their account. The vendor serves many customers from that one account, so the trust needs a second mark: an external id, a text the vendor gives each customer and sends with every call. The policy asks for it on roles tagged `third-party`, or named for a vendor or partner and trusting a whole account (or for configured accounts), and fails every role that trusts all of AWS.',
  why: 'Access of systems and third parties is limited to what is needed (7.2.5) and watched (8.2.7). The external id makes sure that the vendor acts for you only when you are the customer he is working for.',
  attack:
    "Another customer of the vendor finds out the ARN of your role; ARNs are no secret. He enters it in the vendor's portal as his own. The vendor assumes the role, because the trust names the vendor's account, and shows him your data. This is the confused deputy; with an external id the call for the other customer carries another id and is refused.",
  wrong: [role(trust)],
  right: [
    role({ ...trust, Condition: { StringEquals: { 'sts:ExternalId': 'f3c1b7f2-9a44-4f0e-8d52-1f2a6f0b7c11' } } }),
  ],
  repair: [
    'Ask the vendor for your external id and let him send it from now on; a role without condition ignores it, so nothing breaks.',
    'Look into CloudTrail until every AssumeRole event of the role has requestParameters.externalId with the right value.',
    'Add the condition and deploy. The next call of the vendor must carry the id, open sessions run to their end.',
    "Verify: aws iam get-role --role-name ROLE --query Role.AssumeRolePolicyDocument shows sts:ExternalId, and the vendor's connection test still works.",
  ],
  links: [
    {
      title: 'Access to AWS accounts owned by third parties',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    },
    {
      title: 'The confused deputy problem',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    },
  ],
};
