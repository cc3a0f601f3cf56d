import * as z from 'zod';
import { cidr, described, email, kebab, tags, text, unitName } from './schema-values';

const tier = z.strictObject({
  name: described(
    z.enum(['edge', 'application', 'data', 'external-connectors', 'internal-connectors']),
    'Tier, from the internet inwards (PCI DSS 1.3.1 to 1.4.4).',
    'application',
  ),
  cidrs: described(
    z.array(cidr('A block inside the network.', '10.0.0.0/20')).min(1, 'must have one CIDR per availability zone'),
    'One block per availability zone, in the order of availabilityZones.',
    ['10.0.0.0/20', '10.0.16.0/20', '10.0.32.0/20'],
  ),
});

const network = z.strictObject({
  cidr: cidr('Address range of the VPC, /16 to /28, private.', '10.0.0.0/16'),
  availabilityZones: described(
    z
      .array(
        text(
          'An availability zone of the home region.',
          /^[a-z]{2}(?:-[a-z]+)+-\d[a-z]$/,
          'must be an availability zone such as eu-west-1a',
          32,
          'eu-west-1a',
        ),
      )
      .min(2, 'must name at least 2 availability zones')
      .max(6, 'must name at most 6 availability zones')
      .optional(),
    'Default: the zones a, b and c of the home region; name them where an account does not see these.',
    ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
  ),
  tiers: described(
    z.array(tier).min(1, 'must have at least one tier').optional(),
    'Default: five tiers, a sixteenth of the network in each zone.',
    [{ name: 'application', cidrs: ['10.0.0.0/20'] }],
  ),
});

export const accountSchema = z.strictObject({
  name: kebab('Name of the account and of its stack.', 50, 'payments-production'),
  kind: described(
    z.enum(['management', 'log-archive', 'security', 'iam', 'iam-production', 'workload']),
    'What the account is for.',
    'workload',
  ),
  environment: described(
    z.enum(['shared', 'development', 'staging', 'production']).optional(),
    'Needed for workloads. Default: production for iam-production, shared for the others.',
    'production',
  ),
  email: email('Address of the root user, used by no other AWS account.', 'aws+production@example.com'),
  id: described(
    z
      .string()
      .regex(/^\d{12}$/, 'must be twelve digits in quotes')
      .optional(),
    'Account id, in quotes; leave it out until AWS has created the account.',
    '111111111111',
  ),
  organizationalUnit: unitName('Unit the account lives in. Default by kind and environment.', 'Production').optional(),
  state: described(
    z.enum(['active', 'suspended', 'closed']).default('active'),
    'Suspended and closed accounts stay in the file and are planned as nothing.',
    'active',
  ),
  network: described(network.optional(), 'Network of a workload account.', { cidr: '10.0.0.0/16' }),
  tags: tags('Tags of everything in the account.'),
});

export const unitSchema = z.strictObject({
  name: unitName('Name of the unit, unique in the organization.', 'Production'),
  parent: unitName('Unit above; leave it out directly below the root.', 'Workloads').optional(),
  guardrails: described(
    z.array(z.string().max(128, 'must have at most 128 characters')).optional(),
    'Built-in guardrails attached here in addition to those of the root. Default: those the accounts in it call for.',
    ['deny-iam-users-outside-identity-accounts'],
  ),
});

export const guardrailSchema = z.strictObject({
  name: kebab('Name of the policy.', 128, 'deny-expensive-instances'),
  description: text(
    'What it forbids.',
    /^[^\p{C}]*$/u,
    'must be one line without control characters',
    512,
    'No GPU instances.',
  ),
  kind: described(
    z.enum(['service-control-policy', 'resource-control-policy']).default('service-control-policy'),
    'Kind of policy.',
  ),
  document: described(
    z.string().min(1, 'must not be empty'),
    'Policy document, JSON.',
    '{"Version":"2012-10-17","Statement":[…]}',
  ),
  attachTo: described(
    z
      .array(z.string().min(1, 'must not be empty').max(128, 'must have at most 128 characters'))
      .min(1, 'must name at least one place'),
    'Units and accounts it is attached to, or root.',
    ['Workloads'],
  ),
});
