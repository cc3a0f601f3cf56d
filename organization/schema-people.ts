import * as z from 'zod';
import { defaultMaxSessionSeconds, defaultPasswordPolicy } from './defaults';
import { described, email, kebab, text, whole } from './schema-values';

const managedPolicyArn = described(
  z
    .string()
    .max(2048, 'must have at most 2,048 characters')
    .regex(/^arn:(?:aws|aws-cn|aws-us-gov):iam::aws:policy\/[\w+=,.@/-]+$/, 'must be the ARN of an AWS managed policy'),
  'ARN of an AWS managed policy.',
  'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess',
);
/** Managed policies a role can have by default (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). */
const policyArns = z.array(managedPolicyArn).max(10, 'must name at most 10 policies, the quota of a role');

export const jobFunctionSchema = z.strictObject({
  name: kebab('Name of the job function; its role is job-function-<name>.', 51, 'system-operator'),
  description: text(
    'What people with this job do.',
    /^[^\p{C}]*$/u,
    'must be one line without control characters',
    512,
    'Runs the systems',
  ),
  managedPolicyArns: described(
    policyArns.min(1, 'must name at least one policy'),
    'AWS managed policies of the role outside production.',
    ['arn:aws:iam::aws:policy/PowerUserAccess'],
  ),
  productionManagedPolicyArns: described(
    policyArns.min(1, 'must name at least one policy').optional(),
    'AWS managed policies of the role in production. Default: job-function/ViewOnlyAccess.',
    ['arn:aws:iam::aws:policy/job-function/ViewOnlyAccess'],
  ),
  accounts: described(z.array(z.string()).min(1, 'must name at least one account'), 'Accounts that have the role.', [
    'development',
  ]),
  maxSessionSeconds: whole(
    'Longest role session outside production, seconds; production is capped at 3,600.',
    3600,
    'must be at least 3,600 seconds, as IAM demands',
    43200,
    'must be at most 43,200 seconds, as IAM demands',
  ).default(defaultMaxSessionSeconds),
});

/** IAM user names: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html. */
export const personSchema = z.strictObject({
  name: text(
    'IAM user name.',
    /^[A-Za-z0-9+=,.@_-]+$/,
    'must be ASCII letters, digits and + = , . @ _ -, as IAM demands',
    64,
    'ada.lovelace',
  ),
  email: email('Address of the person.', 'ada.lovelace@example.com'),
  jobFunctions: described(
    z
      .array(z.string())
      .max(10, 'must name at most 10 job functions, as an IAM user is in at most 10 groups')
      .default([]),
    'Job functions of the person.',
    ['application-developer'],
  ),
  production: described(z.boolean().default(false), 'Has a user in the production IAM account (L3).', true),
  approver: described(z.boolean().default(false), 'May approve production access (L5).', true),
});

export const passwordPolicySchema = z.strictObject({
  minimumLength: whole(
    'Characters of a password.',
    12,
    'must be at least 12 characters (PCI DSS 8.3.6)',
    128,
    'must be at most 128, as IAM demands',
  ).default(defaultPasswordPolicy.minimumLength),
  requireUppercase: described(
    z.boolean().default(defaultPasswordPolicy.requireUppercase),
    'An upper-case letter is needed.',
    true,
  ),
  requireLowercase: described(
    z.boolean().default(defaultPasswordPolicy.requireLowercase),
    'A lower-case letter is needed.',
    true,
  ),
  requireNumbers: described(
    z.boolean().default(defaultPasswordPolicy.requireNumbers),
    'A digit is needed (PCI DSS 8.3.6).',
    true,
  ),
  requireSymbols: described(z.boolean().default(defaultPasswordPolicy.requireSymbols), 'A symbol is needed.', true),
  reusePrevention: whole(
    'Former passwords that are refused.',
    4,
    'must be at least 4 passwords (PCI DSS 8.3.7)',
    24,
    'must be at most 24, as IAM demands',
  ).default(defaultPasswordPolicy.reusePrevention),
  maxAgeDays: whole(
    'Days until a password must change.',
    1,
    'must be at least 1 day, as IAM demands',
    90,
    'must be at most 90 days (PCI DSS 8.3.9)',
  ).default(defaultPasswordPolicy.maxAgeDays),
});
