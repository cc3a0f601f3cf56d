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

export const tutorial: Tutorial = {
  meaning:
    'Each build prints what it does: the commands, their output, their result. CodeBuild sends this to CloudWatch Logs by default and to a bucket where you say so. The policy fails a project that has switched both off.',
  why: 'A build writes the software that later handles cards. What it ran, when and from which commit is part of the audit trail (10.2.1) that an investigation follows back.',
  attack:
    'A dependency is taken over and runs a script at installation that adds a few lines to the payment page. The page goes live. When the fraud is noticed the team wants to know which build brought it in, and what else that script did on the build host with its role. Logs are off; nobody can say.',
  wrong: [
    resource('aws:codebuild/project:Project', 'checkout', {
      ...project,
      logsConfig: { cloudwatchLogs: { status: 'DISABLED' } },
    }),
  ],
  right: [
    resource('aws:codebuild/project:Project', 'checkout', {
      ...project,
      logsConfig: { cloudwatchLogs: { status: 'ENABLED', groupName: '/codebuild/checkout' } },
    }),
  ],
  repair: [
    'Ask why logs were off. If builds print secrets, take these out first: keep them in Secrets Manager, whose values CodeBuild masks in its logs.',
    'Allow the service role logs:CreateLogGroup, logs:CreateLogStream and logs:PutLogEvents on the log group. Without them the builds fail.',
    'Set logsConfig.cloudwatchLogs.status to "ENABLED" and deploy. Running builds finish as they started; give the log group a retention of a year.',
    'Verify: start a build, then aws codebuild batch-get-builds --ids BUILD --query "builds[].logs.deepLink" prints a link that shows its output.',
  ],
  links: [
    {
      title: 'View build details and logs in AWS CodeBuild',
      url: 'https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details.html',
    },
    {
      title: 'Security Hub control CodeBuild.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-4',
    },
  ],
};
