import { resource, Tutorial } from '../../../model/tutorial';

const project = (encryptionDisabled: boolean) =>
  resource('aws:codebuild/project:Project', 'checkout', {
    serviceRole: 'arn:aws:iam::111122223333:role/checkout-build',
    source: { type: 'CODECOMMIT', location: 'https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/checkout' },
    environment: {
      type: 'LINUX_CONTAINER',
      computeType: 'BUILD_GENERAL1_SMALL',
      image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
    },
    artifacts: { type: 'S3', location: 'checkout-artifacts', encryptionDisabled },
  });

export const tutorial: Tutorial = {
  meaning:
    'Artifacts are what a CodeBuild project produces and stores in a bucket: programs, packages, web pages. CodeBuild encrypts them with a key of KMS unless `encryptionDisabled` is true. The switch exists for web pages a bucket serves to everyone; the policy advises against it.',
  why: 'PCI DSS does not ask for it in so many words. Artifacts of the card environment carry addresses, settings and sometimes keys; a second lock beside the bucket policy limits who can read them.',
  attack:
    'A bucket policy opens the artifact bucket to a partner account for one file, but with a wildcard. A tester there downloads all packages, unpacks them and finds a configuration with the address of the payment service and its test credentials. Encrypted artifacts also need the right to decrypt with the key, which the partner does not have.',
  wrong: [project(true)],
  right: [project(false)],
  repair: [
    'Find who reads the artifacts (server access logs or data events of the bucket). Each reader needs kms:Decrypt on the key; pages served publicly from the bucket would stop working, give these a project and bucket of their own.',
    'Grant the readers kms:Decrypt on the key of the project (encryptionKey; without one CodeBuild uses aws/s3, which other accounts cannot use).',
    'Remove encryptionDisabled and deploy. Running builds are not concerned; the next build writes encrypted artifacts, older ones stay as they are until you copy or delete them.',
    'Verify: aws codebuild batch-get-projects --names PROJECT --query "projects[].artifacts.encryptionDisabled" prints false, and aws s3api head-object on a new artifact shows aws:kms.',
  ],
  links: [
    {
      title: 'ProjectArtifacts in the CodeBuild API',
      url: 'https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectArtifacts.html',
    },
    {
      title: 'AWS Config rule codebuild-project-artifact-encryption',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-artifact-encryption.html',
    },
  ],
};
