const aws = require('@pulumi/aws');
const pulumi = require('@pulumi/pulumi');

// A few resources one after the other for every account; a long chain for production. The management account makes development.
const stack = pulumi.getStack();
if (stack === 'management')
  new aws.organizations.Account('accounts-development', { name: 'development', email: 'development@example.com' });

const count = stack === 'production' ? 250 : 4;
let before;
for (let index = 1; index <= count; index++) {
  const dependsOn = before === undefined ? [] : [before];
  before = new aws.cloudwatch.LogGroup(
    `step-${index}`,
    { name: `/step/${index}`, retentionInDays: 365 },
    { dependsOn },
  );
}
