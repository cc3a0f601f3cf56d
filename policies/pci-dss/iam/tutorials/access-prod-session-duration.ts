import { json, resource, Tutorial } from '../../../model/tutorial';

const role = (maxSessionDuration: number) =>
  resource('aws:iam/role:Role', 'operations', {
    tags: { environment: 'production' },
    maxSessionDuration,
    assumeRolePolicy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'sts:AssumeRole',
          Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
        },
      ],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Who assumes a role gets keys that live for a session. `maxSessionDuration` on the role, or `sessionDuration` on a permission set of IAM Identity Center, sets how long one may be: from one to twelve hours. The policy allows one hour in production. It is a limit on the whole session, not on idle time.',
  why: 'Rights are held as long as the job needs them (7.2.2). Keys of a session cannot be taken back one by one, so their length is the time a thief has.',
  attack:
    'An operator pastes the three environment variables of a session into a support ticket. With twelve hours they are still valid when somebody reads the ticket in the evening and lists the card buckets. After one hour they are only text.',
  wrong: [role(43200)],
  right: [role(3600)],
  repair: [
    'Find long sessions: CloudTrail AssumeRole events with requestParameters.durationSeconds above 3600. These calls fail after the change, for example pipelines and exports that ask for more.',
    'Set duration_seconds to 3600 there. Long jobs get a role of a service (task, instance, build), which renews its keys by itself.',
    'Set maxSessionDuration: 3600, or sessionDuration: "PT1H", and deploy. Open sessions keep their length.',
    'Verify: aws iam get-role --role-name ROLE --query Role.MaxSessionDuration prints 3600.',
  ],
  links: [
    {
      title: 'Update settings for a role',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html',
    },
    {
      title: 'Set session duration for AWS accounts',
      url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html',
    },
  ],
};
