import { from, json, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'audit-logs', { bucket: 'example-audit-logs' });
const read = {
  Sid: 'ReadLogs',
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::example-audit-logs/*',
};
export const tutorial: Tutorial = {
  meaning:
    'A bucket policy can open log files to a role, to a whole account (its root ARN or number) or to the organization. The policy allows the first only: each statement with s3:GetObject on a log bucket names the roles that audit. With the setting `auditPrincipals` it accepts only the roles you list. Keys named after logs must not let everybody decrypt.',
  why: 'Only people with a need in their job may read audit logs (10.3.1, 7.2.2). A whole account means everybody whom some administrator of that account gives s3:GetObject, today or next year.',
  attack:
    'The SIEM account was trusted as a whole. A developer there has a role with read rights on S3 for his own tool, and so on the logs of all accounts. When his laptop is infected, the intruder reads who the administrators are, when they work and which alarms exist.',
  wrong: [
    bucket,
    resource('aws:s3/bucketPolicy:BucketPolicy', 'audit-logs-policy', {
      bucket: from('audit-logs', 'id'),
      policy: json({
        Version: '2012-10-17',
        Statement: [{ ...read, Principal: { AWS: 'arn:aws:iam::333333333333:root' } }],
      }),
    }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketPolicy:BucketPolicy', 'audit-logs-policy', {
      bucket: from('audit-logs', 'id'),
      policy: json({
        Version: '2012-10-17',
        Statement: [{ ...read, Principal: { AWS: 'arn:aws:iam::333333333333:role/log-auditor' } }],
      }),
    }),
  ],
  repair: [
    'Find the readers: server access logs or data events of the log bucket, by requester, over some weeks. Whoever is not on the new list is refused.',
    'Name these roles in the bucket policy and in the key policy (kms:Decrypt). Keep the statements for log delivery services as they are; they only put objects.',
    'Deploy; the policy changes in place within seconds. Watch AccessDenied in the access logs for a day.',
    'Verify: `aws s3api get-bucket-policy --bucket NAME`, and a download with another role of the same account is refused.',
  ],
  links: [
    {
      title: 'Security best practices in CloudTrail',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
    },
    {
      title: 'Principals in policies',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    },
  ],
};
