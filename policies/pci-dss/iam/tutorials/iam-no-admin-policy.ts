import { json, resource, Tutorial } from '../../../model/tutorial';

const policy = (statement: Readonly<Record<string, string | readonly string[]>>) =>
  resource('aws:iam/policy:Policy', 'settlement-operator', {
    policy: json({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] }),
  });

export const tutorial: Tutorial = {
  meaning:
    'An IAM policy is a list of statements: which actions on which resources are allowed. `Action: "*"` on `Resource: "*"` allows everything AWS can do, for ever growing with each new service. The policy fails such documents, wherever they stand (managed, inline, in a permission set), attachments of AdministratorAccess, and disguises such as a `NotAction` that leaves IAM open.',
  why: 'Access follows the job and the least rights it needs (7.2.1, 7.2.2). A policy that allows everything describes no job, and its holder can undo every other control.',
  attack:
    'The access key of a report job ends up in a public repository. Bots find it within minutes. Had the job only the right to read one bucket, that bucket would be the damage; with `*` the thief makes himself a user, stops the trail, copies the card database and deletes the backups before anyone reads the first alarm.',
  wrong: [policy({ Action: '*', Resource: '*' })],
  right: [
    policy({
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: ['arn:aws:s3:::settlement-files', 'arn:aws:s3:::settlement-files/*'],
    }),
  ],
  repair: [
    'See what is really used: aws iam generate-service-last-accessed-details --arn ROLE_ARN --granularity ACTION_LEVEL, and in Access Analyzer generate a policy out of the CloudTrail records of the last 90 days.',
    'Write the new policy from that list, add what runs rarely (year end, restore), and attach it beside the old one.',
    'Detach the old one in a quiet hour and watch CloudTrail for AccessDenied of this role. Attaching it again takes seconds, so nothing is lost for long.',
    'For work that needs everything, keep a break-glass role with MFA, a short session and an alarm on its use.',
    'Verify: aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AdministratorAccess prints no user, group or role but the break-glass role.',
  ],
  links: [
    {
      title: 'Grant least privilege access',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    },
    {
      title: 'IAM Access Analyzer policy generation',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
    },
    {
      title: 'Security Hub control IAM.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1',
    },
  ],
};
