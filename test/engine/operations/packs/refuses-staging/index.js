const { PolicyPack } = require('@pulumi/policy');

new PolicyPack('refuses-staging', {
  policies: [
    {
      name: 'no-network-in-staging',
      description: 'The account staging has no network',
      enforcementLevel: 'mandatory',
      validateResource: ({ type, urn }, reportViolation) => {
        if (type === 'aws:ec2/vpc:Vpc' && urn.startsWith('urn:pulumi:staging::'))
          reportViolation('staging has a network');
      },
    },
  ],
});
