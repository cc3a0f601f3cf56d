import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Security groups and each of their rules have a description of up to 255 characters. The policy asks that both say what they are for; where a group has none, the provider writes "Managed by Pulumi", which says nothing. A good description names the caller, the service and the reason: "HTTPS from the load balancer to the payment API".',
  why: 'All services, protocols and ports that are allowed need a documented business need (1.2.5), and the review every six months (1.2.7) needs somewhere to find it. A description stands next to the rule and cannot get lost.',
  attack:
    'An accident more than an attack: a rule for port 8443 from 172.16.40.0/24 stands in the group, and nobody knows what it is for, so every review keeps it "to be safe". The partner whose network it was left two years ago, and the address block now belongs to a guest network. Whoever is in it reaches the payment API.',
  wrong: [
    resource('aws:ec2/securityGroup:SecurityGroup', 'payment-api', {
      ingress: [{ protocol: 'tcp', fromPort: 8443, toPort: 8443, cidrBlocks: ['10.0.1.0/24'] }],
    }),
  ],
  right: [
    resource('aws:ec2/securityGroup:SecurityGroup', 'payment-api', {
      description: 'Payment API in the application tier',
      ingress: [
        {
          description: 'HTTPS from the load balancer subnets to the payment API',
          protocol: 'tcp',
          fromPort: 8443,
          toPort: 8443,
          cidrBlocks: ['10.0.1.0/24'],
        },
      ],
    }),
  ],
  repair: [
    'Ask the owner of each rule for its reason; a rule nobody can explain is a candidate for removal. The flow logs tell whether it is used.',
    'Set description on the rules and deploy. Separate rule resources change in place; for inline rules the provider takes the rule away and adds it again, so choose a quiet hour.',
    'The description of the group itself cannot be changed: Pulumi makes a new group and deletes the old one. Let Pulumi name the group (no fixed name), so that both can exist while instances and load balancers move over; or leave old groups and describe their rules.',
    'Verify: aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP --query "SecurityGroupRules[].Description" prints a reason for each rule.',
  ],
  links: [
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
    { title: 'aws.ec2.SecurityGroup', url: 'https://www.pulumi.com/registry/packages/aws/api-docs/ec2/securitygroup/' },
  ],
};
