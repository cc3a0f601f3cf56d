import { resource, Tutorial } from '../../../model/tutorial';

const fn = (variables: Readonly<Record<string, string>>) =>
  resource('aws:lambda/function:Function', 'settle', {
    role: 'arn:aws:iam::111122223333:role/settle',
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    s3Bucket: 'release-artifacts',
    s3Key: 'settle-1.4.0.zip',
    environment: { variables },
  });

export const tutorial: Tutorial = {
  meaning:
    'Environment variables of a function are configuration: everybody with lambda:GetFunctionConfiguration sees them in the console, and they stand in the Pulumi state. The policy reports variables whose name says password, secret, token or key, and values that look like credentials. Names that hold the ARN of a secret are fine: the function then fetches the value itself.',
  why: 'Passwords of applications do not stand in configuration (8.6.2). A secret in Secrets Manager can be rotated and every reading of it is recorded; a variable can only be copied.',
  attack:
    'A hole in the function lets the attacker print process.env, a favourite first step. Or a person with read-only rights opens the configuration page of the function. Both read DB_PASSWORD and connect to the card database from elsewhere in the network.',
  wrong: [fn({ DB_PASSWORD: 'Herbst-2025-Linz' })],
  right: [fn({ DB_PASSWORD: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:settle/database-AbCdEf' })],
  repair: [
    'Treat the value as known. Find every other place where it is used (grep the repository and the state), because it will be changed.',
    'Store it in Secrets Manager, allow the role secretsmanager:GetSecretValue on this secret, and read it at the start of the function: with the SDK, or with the Parameters and Secrets extension, which caches it. A function in a VPC needs the endpoint of Secrets Manager.',
    'Deploy code and variable together as a new version and move the alias over; the old version serves until then.',
    'Change the password at the database (with rotation, Secrets Manager does), then delete old versions of the function, which still hold the value.',
    'Verify: aws lambda get-function-configuration --function-name FUNCTION --query Environment.Variables shows no secret.',
  ],
  links: [
    {
      title: 'Use Secrets Manager secrets in Lambda functions',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
    },
    {
      title: 'Securing Lambda environment variables',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
    },
  ],
};
