import { json, resource, Tutorial } from '../../model/tutorial';

const provider = (account: string) =>
  resource('pulumi:providers:aws', 'account', {
    region: 'eu-west-1',
    allowedAccountIds: json([account]),
    assumeRoles: json([
      { roleArn: `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`, sessionName: 'landing-zone' },
    ]),
    defaultTags: json({ tags: { environment: 'production', scope: 'in-scope' } }),
  });

export const tutorial: Tutorial = {
  meaning:
    'A provider is what Pulumi calls AWS with: a region, a role and default tags. The provider of an account of the landing zone works in the home region, takes the deployment role of that account, refuses to work in any other account (allowedAccountIds), and tags everything with the environment and scope of the account.',
  why: 'Production and other environments are kept apart (6.5.3), and every account is set up as its kind demands (2.2.1). The wrong provider sets up the right things in the wrong place.',
  attack:
    'The role of another account stays in the code after copying. Without allowedAccountIds the update of the test account runs in production: it replaces settings there, with the rights of the deployment role, before anybody reads the output.',
  wrong: [provider('222222222222')],
  right: [provider('111111111111')],
  settings: {
    accounts: ['stack:workload:111111111111:production:5:15'],
    regions: ['eu-west-1'],
  },
  repair: [
    'Ask what the stack did where it ran: aws cloudtrail lookup-events in the account the role belongs to, for the session name landing-zone.',
    'Use accountProvider of the landing zone, which takes id, role, region and tags from landing-zone.yaml.',
    'Run landing-zone preview before the next update: resources of the wrong account show as new or gone; import or move them, do not let them be deleted.',
    'Verify: pulumi stack export shows allowedAccountIds of the provider with the one account.',
  ],
  links: [
    {
      title: 'AWS provider: configuration',
      url: 'https://www.pulumi.com/registry/packages/aws/installation-configuration/',
    },
  ],
};
