const aws = require('@pulumi/aws');
const pulumi = require('@pulumi/pulumi');

// One resource with a secret in it, for every account.
new aws.ssm.Parameter('password', {
  name: '/password',
  type: 'SecureString',
  value: pulumi.secret('recorded-hunter2'),
});
