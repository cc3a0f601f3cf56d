import { from, json, resource, Tutorial } from '../../../model/tutorial';

const policy = resource('aws:iam/policy:Policy', 'read-tickets', {
  policy: json({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'support:Describe*', Resource: '*' }],
  }),
});

export const tutorial: Tutorial = {
  meaning:
    'Policies can be attached to single users, to groups and to roles. The policy fails everything that belongs to one user: attachments, inline user policies, and the `users` of a shared attachment. A group is a job function; people join and leave it, the rights stay.',
  why: 'Rights are assigned by job function (7.2.2, 7.2.5), not person by person. Who changes the job changes the group, and nothing is forgotten on the way.',
  attack:
    'Mara helps in operations for a month and gets a policy on her own user. She moves to marketing and is taken out of all groups; the policy on the user stays, because nobody looks there. Two years later her password is phished, and the attacker has operations rights in production.',
  wrong: [
    policy,
    resource('aws:iam/userPolicyAttachment:UserPolicyAttachment', 'mara-reads-tickets', {
      user: 'mara.keller',
      policyArn: from('read-tickets', 'arn'),
    }),
  ],
  right: [
    policy,
    resource('aws:iam/groupPolicyAttachment:GroupPolicyAttachment', 'support-reads-tickets', {
      group: 'support',
      policyArn: from('read-tickets', 'arn'),
    }),
  ],
  repair: [
    'List what users hold themselves: aws iam list-attached-user-policies --user-name USER and aws iam list-user-policies --user-name USER.',
    'Attach the policy to the group of the job function and put the user into the group. Rights from both places add up, so nobody is locked out.',
    'Remove the attachment from the user and deploy. A person needs no new sign-in; the change holds within seconds.',
    'Verify: both commands of the first step print empty lists for every user (aws iam list-users).',
  ],
  links: [
    { title: 'IAM user groups', url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html' },
    {
      title: 'Security Hub control IAM.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2',
    },
  ],
};
