import { from, resource, Tutorial } from '../../../model/tutorial';

const fn = {
  role: 'arn:aws:iam::111122223333:role/settle',
  runtime: 'nodejs24.x',
  handler: 'index.handler',
  s3Bucket: 'release-artifacts',
  s3Key: 'settle-1.4.0.zip',
  environment: { variables: { LEDGER_TABLE: 'ledger' } },
};

export const tutorial: Tutorial = {
  meaning:
    'Lambda always encrypts environment variables in storage, by default with a key AWS makes, which everybody who may see the function can use. With `kmsKeyArn` it uses your key: to see the values a person then needs kms:Decrypt on it as well. The policy suggests that for functions with variables; it is advisory.',
  why: 'It supports 8.3.2, factors unreadable in storage, for the day when somebody puts a secret into a variable after all. Only those the key policy names can read it.',
  attack:
    'A support role may list functions in all accounts. Its login is stolen, and the thief calls list-functions, which prints the variables of everything at once. Where a key of your own is set, Lambda answers with an access error in place of the values.',
  wrong: [resource('aws:lambda/function:Function', 'settle', fn)],
  right: [
    resource('aws:kms/key:Key', 'settle-settings', {
      description: 'Settings of the settle function',
      enableKeyRotation: true,
    }),
    resource('aws:lambda/function:Function', 'settle', { ...fn, kmsKeyArn: from('settle-settings', 'arn') }),
  ],
  repair: [
    'Find who reads the configuration: tools and people that call get-function-configuration. Without kms:Decrypt on the new key they see the rest, but no variables.',
    'Create the key. The identity that deploys needs kms:CreateGrant and kms:Encrypt on it; the function itself gets its right by the grant Lambda makes.',
    'Set kmsKeyArn and deploy. The function is updated in place and keeps serving. Never disable this key while the function is in use: it could no longer start.',
    'Verify: aws lambda get-function-configuration --function-name FUNCTION --query KMSKeyArn prints your key.',
  ],
  links: [
    {
      title: 'Securing Lambda environment variables',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
    },
  ],
};
