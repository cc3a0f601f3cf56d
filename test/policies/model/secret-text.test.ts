import { credentialIn, namesSecret, refersToSecret } from '../../../policies/model/secret-text';

describe('credentialIn', () => {
  it.each([
    ['export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE', 'an AWS access key id'],
    ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'an AWS secret access key'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    ['DB_PASSWORD=hunter2hunter2', 'a password or secret'],
    ['{"password": "hunter2hunter2"}', 'a password or secret'],
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
  ['SECRET_ARN', false],
  ['TABLE_NAME', false],
])('namesSecret(%s) is %s', (name, expected) => {
  expect(namesSecret(name)).toBe(expected);
});

it.each([
  ['arn:aws:secretsmanager:x', true],
  ['{{resolve:secretsmanager:x}}', true],
  ['/app/password', true],
  ['hunter2', false],
])('refersToSecret(%s) is %s', (value, expected) => {
  expect(refersToSecret(value)).toBe(expected);
});
