import { json, resource, Tutorial } from '../../../model/tutorial';

const grant = (limits: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>) =>
  resource('aws:iam/policy:Policy', 'elevated-database-repair', {
    tags: { environment: 'production', elevated: 'true' },
    policy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['rds:RestoreDBInstanceToPointInTime', 'rds:ModifyDBInstance'],
          Resource: 'arn:aws:rds:eu-central-1:111122223333:db:cards',
          ...limits,
        },
      ],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Now and then somebody needs more rights in production for a few days. Such a grant is tagged `elevated: true` (or named elevated, temporary or time-boxed), and the policy asks that every Allow in it ends by itself: the condition `DateLessThan` on `aws:CurrentTime`, at most seven days ahead. After that moment IAM refuses, whether or not anybody remembers.',
  why: 'Rights are approved for a job and a time (7.2.2, 7.2.3). An end that is written into the policy is the only one that does not depend on a calendar.',
  attack:
    'During an incident a consultant gets the right to restore the card database. The incident ends on Friday, the ticket is closed, the policy stays. In spring his laptop is stolen, and the thief restores the database of last night into an account of his own choice.',
  settings: { maximumDays: 7 },
  day: '2026-03-02',
  wrong: [grant({})],
  right: [grant({ Condition: { DateLessThan: { 'aws:CurrentTime': '2026-03-06T18:00:00Z' } } })],
  repair: [
    'List elevated grants and who asked for them: aws iam list-policies --scope Local --query "Policies[?contains(PolicyName, \'elevated\')]". Agree on an end with each holder, so that nobody is cut off in the middle of a repair.',
    'Add the condition to every Allow and deploy. Times are UTC; use the form 2026-03-06T18:00:00Z.',
    'When the time has passed, remove the policy from the program: the preview reports grants that have ended.',
    'Verify: aws iam simulate-principal-policy --policy-source-arn ROLE_ARN --action-names rds:ModifyDBInstance --resource-arns DB_ARN --context-entries ContextKeyName=aws:CurrentTime,ContextKeyType=date,ContextKeyValues=2026-03-07T00:00:00Z prints "implicitDeny".',
  ],
  links: [
    {
      title: 'AWS: Allows access based on date and time',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html',
    },
    {
      title: 'Temporary elevated access for AWS accounts',
      url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/temporary-elevated-access.html',
    },
  ],
};
