import { resource, Tutorial } from '../../../model/tutorial';

const project = {
  serviceRole: 'arn:aws:iam::111122223333:role/checkout-build',
  source: { type: 'CODECOMMIT', location: 'https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/checkout' },
  environment: {
    type: 'LINUX_CONTAINER',
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
  },
  artifacts: { type: 'NO_ARTIFACTS' },
};

const logs = { status: 'ENABLED', location: 'build-logs-111122223333/checkout' };

export const tutorial: Tutorial = {
  meaning:
    'CodeBuild can write the log of each build to a bucket. It encrypts these files with a key of KMS unless `encryptionDisabled` is true. The policy looks only at projects that log to S3, and asks that the switch stays off.',
  why: 'Logs that serve as audit trail are protected from people who have no business with them (10.3.2). Encryption adds the key as a second permission beside that of the bucket.',
  attack:
    'A build prints its environment while somebody hunts a fault, with the token of the package registry in it. The log bucket is readable for a whole department. Weeks later the token is used to publish a changed package. Encrypted logs would have needed a right on the key, which only the build team has.',
  wrong: [
    resource('aws:codebuild/project:Project', 'checkout', {
      ...project,
      logsConfig: { s3Logs: { ...logs, encryptionDisabled: true } },
    }),
  ],
  right: [resource('aws:codebuild/project:Project', 'checkout', { ...project, logsConfig: { s3Logs: logs } })],
  repair: [
    'List who reads the log files: people, and programs such as a log collector. They need kms:Decrypt on the key of the project from now on.',
    'Allow the service role to use the key (encryptionKey of the project, or the managed key aws/s3) and the readers kms:Decrypt.',
    'Remove encryptionDisabled and deploy; builds go on. Encrypt the old logs by copying them onto themselves: aws s3 cp s3://BUCKET/checkout s3://BUCKET/checkout --recursive --sse aws:kms.',
    'Verify: aws codebuild batch-get-projects --names PROJECT --query "projects[].logsConfig.s3Logs.encryptionDisabled" prints false, and aws s3api head-object on a new log shows ServerSideEncryption "aws:kms".',
  ],
  links: [
    {
      title: 'S3LogsConfig in the CodeBuild API',
      url: 'https://docs.aws.amazon.com/codebuild/latest/APIReference/API_S3LogsConfig.html',
    },
    {
      title: 'Security Hub control CodeBuild.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-3',
    },
  ],
};
