import { json, resource, Tutorial } from '../../../model/tutorial';

const policy = (actions: readonly string[]) =>
  resource('aws:iam/policy:Policy', 'statement-reader', {
    policy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: actions,
          Resource: ['arn:aws:s3:::card-statements', 'arn:aws:s3:::card-statements/*'],
        },
      ],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Actions in IAM are named service:Action, and `s3:*` means all of them: reading, deleting, changing the bucket policy, switching off encryption. The policy fails an Allow with all actions of a service, and an Allow of everything except a `NotAction` list. Patterns such as `s3:Get*` and `s3:List*` are accepted.',
  why: 'Rights are given by job (7.2.2). Almost no job both uses a service and administers it, and the wildcard gives both.',
  attack:
    'A web application may read card statements with `s3:*` on its bucket. Through a hole in the application the attacker calls s3:PutBucketPolicy and gives his own account access to the bucket. He copies the data over days from outside, long after the hole is closed.',
  wrong: [policy(['s3:*'])],
  right: [policy(['s3:GetObject', 's3:ListBucket'])],
  repair: [
    'List the actions in use: aws iam generate-service-last-accessed-details --arn ROLE_ARN --granularity ACTION_LEVEL, then aws iam get-service-last-accessed-details --job-id JOB. For data events such as GetObject look into the CloudTrail data events.',
    'Replace service:* by these actions. Readers get Get*, List* and Describe*.',
    'Deploy. The policy gets a new version and holds within seconds; watch CloudTrail for AccessDenied for a full business cycle and add what is missing.',
    'Verify: aws iam get-policy-version --policy-arn ARN --version-id VERSION shows no ":*" in Action.',
  ],
  links: [
    {
      title: 'IAM JSON policy elements: Action',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    },
    {
      title: 'Refine permissions using last accessed information',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html',
    },
    {
      title: 'Security Hub control IAM.21',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21',
    },
  ],
};
