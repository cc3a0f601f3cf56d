import { resource, Tutorial } from '../../../model/tutorial';

const project = {
  serviceRole: 'arn:aws:iam::111122223333:role/checkout-build',
  environment: {
    type: 'LINUX_CONTAINER',
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
  },
  artifacts: { type: 'NO_ARTIFACTS' },
};

export const tutorial: Tutorial = {
  meaning:
    'A CodeBuild project fetches its code from a repository. The address may hold user and password, as in `https://user:token@github.com/…`; then everybody who may read the project reads the password too. The policy refuses such addresses. Instead, the project uses a connection (AWS CodeConnections) that was approved once, or a token in Secrets Manager.',
  why: 'Passwords and tokens of systems are stored encrypted and never in plain configuration (8.3.2), and not in scripts or source (8.6.2). The address of a project is both plain and copied into program, state and logs.',
  attack:
    'A contractor with read access calls `aws codebuild batch-get-projects` and sees the token in the address. It belongs to a developer who may write to all repositories. With it the contractor pushes a commit to the payment page in the name of that developer, from anywhere, without AWS noticing.',
  wrong: [
    resource('aws:codebuild/project:Project', 'checkout', {
      ...project,
      source: { type: 'GITHUB', location: 'https://build:EXAMPLE-TOKEN@github.com/example/checkout.git' },
    }),
  ],
  right: [
    resource('aws:codebuild/project:Project', 'checkout', {
      ...project,
      source: {
        type: 'GITHUB',
        location: 'https://github.com/example/checkout.git',
        auth: {
          type: 'CODECONNECTIONS',
          resource: 'arn:aws:codeconnections:eu-central-1:111122223333:connection/1a2b3c4d-0000-1111-2222-333344445555',
        },
      },
    }),
  ],
  repair: [
    'Treat the token as known to others. Find where else it is used (audit log of the repository host), so that revoking it does not stop something unexpected.',
    'Create a connection (aws codeconnections create-connection), finish it in the console, where an owner of the repository approves it, and allow the service role codeconnections:GetConnectionToken and codeconnections:GetConnection on it.',
    'Set location without credentials and source.auth, deploy, and start a build. Then revoke the old token at the repository host: it also stands in the history of the program and in the state of Pulumi.',
    'Verify: aws codebuild batch-get-projects --names PROJECT --query "projects[].source.[location,auth.type]" shows no @ in the address.',
  ],
  links: [
    {
      title: 'Access your source provider in CodeBuild',
      url: 'https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html',
    },
    {
      title: 'Security Hub control CodeBuild.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-1',
    },
  ],
};
