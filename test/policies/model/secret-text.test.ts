import { credentialIn, namesSecret, refersToSecret } from '../../../policies/model/secret-text';

describe('credentialIn', () => {
  it.each([
    ['export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE', 'an AWS access key id'],
    ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'an AWS secret access key'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    ['DB_PASSWORD=hunter2hunter2', 'a password or secret'],
    ['{"password": "hunter2hunter2"}', 'a password or secret'],
    ['STRIPE_SECRET_KEY: abcdefgh1234', 'a password or secret'],
    ['key: sk_live_51HabcdefGHIJKLMNOPqrstuvwx', 'a payment API key'],
    [`token ${'github_pat_'}${'A1b2'.repeat(8)}`, 'a GitHub token'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N', 'a bearer token'],
    ['mysql -u root -pS3cretPass shop', 'a password on a command line'],
    ['postgres://app:hunter22@db:5432/x', 'credentials in a URL'],
    [Buffer.from('#!/bin/sh\nexport DB_PASSWORD=hunter2hunter2\n').toString('base64'), 'a password or secret'],
  ])('%s', (text, name) => {
    expect(credentialIn(text)).toBe(name);
  });

  it.each([
    '#!/bin/bash\nyum update -y\nnohup python -m SimpleHTTPServer 80 &',
    'DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id x)',
    'DB_PASSWORD=${DB_PASSWORD}',
    'password: required',
    'DB_PASSWORD_ARN=arn:aws:secretsmanager:eu-west-1:111122223333:secret:x',
    'https://example.org/a:b',
    'mysql --protocol=tcp -h db -p shop',
    'mysql -u root -p"$DB_PASSWORD" shop',
    '',
    undefined,
  ])('%s is clean', (text) => {
    expect(credentialIn(text)).toBeUndefined();
  });
});

it.each([
  ['DB_PASSWORD', true],
  ['/app/api-key', true],
  ['authToken', true],
  ['STRIPE_SECRET_KEY', true],
  ['GITHUB_TOKEN', true],
  ['NEXT_TOKEN', false],
  ['SECRET_ARN', false],
  ['TABLE_NAME', false],
])('namesSecret(%s) is %s', (name, expected) => {
  expect(namesSecret(name)).toBe(expected);
});

it.each([
  ['arn:aws:secretsmanager:x', true],
  ['{{resolve:secretsmanager:x}}', true],
  ['/app/password', true],
  ['prod/orders/db', true],
  ['false', true],
  ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', false],
  ['hunter2', false],
])('refersToSecret(%s) is %s', (value, expected) => {
  expect(refersToSecret(value)).toBe(expected);
});
