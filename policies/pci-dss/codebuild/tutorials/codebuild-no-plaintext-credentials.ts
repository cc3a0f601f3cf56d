import { resource, Tutorial } from '../../../model/tutorial';

const project = (...environmentVariables: readonly { readonly [key: string]: string }[]) =>
  resource('aws:codebuild/project:Project', 'checkout', {
    serviceRole: 'arn:aws:iam::111122223333:role/checkout-build',
    source: { type: 'CODECOMMIT', location: 'https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/checkout' },
    environment: {
      type: 'LINUX_CONTAINER',
      computeType: 'BUILD_GENERAL1_SMALL',
      image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
      environmentVariables,
    },
    artifacts: { type: 'NO_ARTIFACTS' },
  });

export const tutorial: Tutorial = {
  meaning:
    'Environment variables of a CodeBuild project have a type. `PLAINTEXT`, the default, stores the value in the project, where everybody who may read the project sees it. `SECRETS_MANAGER` and `PARAMETER_STORE` store only the name of a secret; CodeBuild fetches the value when a build starts. The policy fails plain variables that hold keys or passwords.',
  why: 'Credentials of systems are encrypted wherever they are stored (8.3.2) and not written into configuration (8.6.2). An access key in a variable also outlives the person who put it there.',
  attack:
    'A role for dashboards may call `codebuild:BatchGetProjects`. An intruder in the dashboard lists all projects and finds AWS_SECRET_ACCESS_KEY of a deployment user. He now deploys as that user from his own computer. The same values lie in the state file of Pulumi and in every copy of the program.',
  wrong: [project({ name: 'AWS_SECRET_ACCESS_KEY', value: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' })],
  right: [
    project(
      { name: 'STAGE', value: 'production' },
      { name: 'REGISTRY_TOKEN', type: 'SECRETS_MANAGER', value: 'checkout/registry:token' },
    ),
  ],
  repair: [
    'Find out what the credential opens and who uses it besides the build: aws iam get-access-key-last-used --access-key-id KEY for an access key.',
    'For AWS itself drop the key: give the rights to the service role of the project. For other systems store a new credential in Secrets Manager and allow the role secretsmanager:GetSecretValue on it.',
    'Set type: "SECRETS_MANAGER" and value: "name:json-key", deploy and run one build. Then deactivate the old credential, wait for a day and delete it; it has been readable and is not to be used again.',
    'Verify: aws codebuild batch-get-projects --names PROJECT --query "projects[].environment.environmentVariables" shows names of secrets only.',
  ],
  links: [
    {
      title: 'Build specification reference: env/secrets-manager',
      url: 'https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html',
    },
    {
      title: 'Security Hub control CodeBuild.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-2',
    },
  ],
};
