import * as z from 'zod';
import { cidrPattern } from './cidr';
import { defaultDetection, defaultLogs, defaultMaxSessionSeconds, defaultPasswordPolicy } from './defaults';
import { maxOrganizationNameLength } from './names';
import { knownRegions } from './regions';

/**
 * The shape of landing-zone.yaml: keys, types, characters, lengths and single-value limits. What needs more than one value
 * is in `checks/`. Each message states the rule; `examples` is what the loader offers as the fix, and both travel
 * into the JSON Schema for editors.
 */

function described<T extends z.ZodType>(schema: T, description: string, ...examples: unknown[]): T {
  return schema.meta({ description, ...(examples.length > 0 && { examples }) });
}

function text(description: string, pattern: RegExp, rule: string, max: number, ...examples: string[]): z.ZodString {
  const schema = z
    .string()
    .min(1, { error: 'must not be empty', abort: true })
    .max(max, { error: `must have at most ${max} characters`, abort: true })
    .regex(pattern, rule);
  return described(schema, description, ...examples);
}

function whole(description: string, min: number, minRule: string, max: number, maxRule: string): z.ZodInt {
  return described(z.int().min(min, minRule).max(max, maxRule), description);
}

const atMostS3Days = 'must be at most 36,500 days';

/** Rules of Organizations CreateAccount (https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html). */
const emailPattern =
  /^[^\s"'()<>[\]:;,\\|%&@.\u0080-\uffff][^\s"'()<>[\]:;,\\|%&@\u0080-\uffff]*@(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

function email(description: string, example: string): z.ZodString {
  const schema = z
    .string()
    .min(6, { error: 'must be an e-mail address of at least 6 characters, as AWS demands', abort: true })
    .max(64, { error: 'must have at most 64 characters, as AWS demands', abort: true })
    .regex(emailPattern, 'must be an e-mail address in plain ASCII, name@domain.tld');
  return described(schema, description, example);
}

function kebab(description: string, max: number, example: string): z.ZodString {
  return text(
    description,
    /^[a-z](?:-?[a-z0-9])*$/,
    'must be lower-case letters, digits and single hyphens, starting with a letter and ending with a letter or digit',
    max,
    example,
  );
}

/** A name Organizations takes: any Unicode, no control characters, no blanks around it. */
function unitName(description: string, example: string): z.ZodString {
  return text(
    description,
    /^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u,
    'must have no control characters and no blanks around it',
    128,
    example,
  );
}

const cidr = (description: string, example: string): z.ZodString =>
  described(
    z.string().regex(cidrPattern, 'must be an IPv4 CIDR, four numbers of 0 to 255 and a prefix'),
    description,
    example,
  );

/** https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html; the three keys are the project's own. */
const tagKey = z
  .string()
  .max(128, { error: 'must have at most 128 characters', abort: true })
  .regex(
    /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/iu,
    'must be letters, digits, blanks and _ . : / = + - @, and not start with aws:',
  )
  .regex(
    /^(?!(?:scope|environment|owner)$)/,
    'must not be scope, environment or owner, which the landing zone sets itself',
  );
const tagValue = z
  .string()
  .max(256, 'must have at most 256 characters')
  .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, 'must be letters, digits, blanks and _ . : / = + - @')
  .meta({ examples: ['payments'] });
const tags = (description: string) =>
  described(z.record(tagKey, tagValue).default({}), description, { 'cost-centre': '4711' });

const region = (description: string) =>
  described(
    z.enum(knownRegions as [string, ...string[]], { error: 'must be an AWS region' }),
    description,
    'eu-west-1',
  );

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

const passwordPolicy = z.strictObject({
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

/** CloudWatch Logs takes these values only (`retentionInDays` of aws.cloudwatch.LogGroup); shorter ones break 10.5.1. */
const logGroupRetentions = [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] as const;

const logs = z.strictObject({
  infrequentAccessAfterDays: whole(
    'Days until Standard-IA.',
    30,
    'must be at least 30 days, the minimum S3 sets for Standard-IA',
    36500,
    atMostS3Days,
  ).default(defaultLogs.infrequentAccessAfterDays),
  glacierAfterDays: whole(
    'Days until Glacier Flexible Retrieval.',
    90,
    'must be at least 90 days, so that three months of logs can be analysed at once (PCI DSS 10.5.1)',
    36500,
    atMostS3Days,
  ).default(defaultLogs.glacierAfterDays),
  expireAfterDays: whole(
    'Days until deletion.',
    365,
    'must be at least 365 days (PCI DSS 10.5.1)',
    36500,
    atMostS3Days,
  ).default(defaultLogs.expireAfterDays),
  objectLock: z
    .strictObject({
      mode: described(
        z.enum(['COMPLIANCE', 'GOVERNANCE']).default(defaultLogs.objectLock.mode),
        'COMPLIANCE cannot be shortened by anybody.',
      ),
      days: whole(
        'Days the archive is locked.',
        365,
        'must be at least 365 days (PCI DSS 10.3.2, 10.5.1)',
        36500,
        atMostS3Days,
      ).default(defaultLogs.objectLock.days),
    })
    .prefault({})
    .meta({ description: 'Object lock of the archive.', examples: [{ mode: 'COMPLIANCE', days: 365 }] }),
  cloudWatchRetentionDays: described(
    z
      .literal([...logGroupRetentions], {
        error: 'must be a retention CloudWatch Logs accepts and at least 365 days (PCI DSS 10.5.1)',
      })
      .default(defaultLogs.cloudWatchRetentionDays as 365),
    'Days CloudWatch log groups keep.',
    365,
  ),
});

const detection = z.strictObject({
  notifyFrom: described(
    z.enum(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']).default(defaultDetection.notifyFrom),
    'Lowest severity people hear of.',
  ),
  configDeliveryFrequency: described(
    z
      .enum(['One_Hour', 'Three_Hours', 'Six_Hours', 'Twelve_Hours', 'TwentyFour_Hours'])
      .default(defaultDetection.configDeliveryFrequency),
    'How often AWS Config delivers snapshots.',
  ),
});

/** Contact: https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html. */
const notifications = z.strictObject({
  securityEmail: email('Address that gets security alarms.', 'security@example.com'),
  securityContact: z
    .strictObject({
      name: text('Name.', /^[^\p{C}]+$/u, 'must have no control characters', 64, 'Grace Hopper'),
      title: text(
        'Role in the company.',
        /^[^\p{C}]+$/u,
        'must have no control characters',
        50,
        'Head of Information Security',
      ),
      phone: text('Phone number.', /^[\s0-9()+-]+$/, 'must be digits, blanks and ( ) + -', 25, '+353 1 555 0100'),
    })
    .meta({
      description: 'Security contact AWS uses for every account.',
      examples: [{ name: 'Grace Hopper', title: 'Head of Information Security', phone: '+353 1 555 0100' }],
    }),
  slack: z
    .strictObject({
      workspaceId: text(
        'Slack workspace.',
        /^T[0-9A-Z]+$/,
        'must be a workspace id: T and upper-case letters and digits',
        255,
        'T07EA123LEP',
      ),
      channelId: text(
        'Slack channel.',
        /^[CG][0-9A-Z]+$/,
        'must be a channel id: C or G and upper-case letters and digits',
        255,
        'C07EZ1ABC23',
      ),
    })
    .optional()
    .meta({
      description: 'Slack channel of the AWS chat service.',
      examples: [{ workspaceId: 'T07EA123LEP', channelId: 'C07EZ1ABC23' }],
    }),
});

/** The whole file. */
export const landingZoneSchema = z.strictObject({
  name: kebab(
    'Prefix of names that must be unique in AWS, such as buckets.',
    maxOrganizationNameLength,
    'example-issuer',
  ),
  organizationId: described(
    z
      .string()
      .regex(/^o-[a-z0-9]{10,32}$/, 'must be o- and 10 to 32 lower-case letters or digits')
      .optional(),
    'AWS Organizations id; leave it out until the organization exists.',
    'o-exampleorgid',
  ),
  partition: described(
    z.enum(['aws', 'aws-us-gov', 'aws-cn']).optional(),
    'Default: the partition of the home region.',
    'aws',
  ),
  homeRegion: region('Region of the log archive, the trail and the aggregated findings.'),
  regions: described(
    z.array(region('A governed region.')).min(1, 'must name at least the home region').optional(),
    'All governed regions. Default: the home region.',
    ['eu-west-1', 'eu-central-1'],
  ),
  organizationalUnits: described(
    z.array(unitSchema).optional(),
    'Default: Security, Identity, Workloads, and in it Production and NonProduction.',
    [{ name: 'Security' }],
  ),
  customGuardrails: described(z.array(guardrailSchema).default([]), 'Control policies next to the built-in ones.', []),
  accounts: described(z.array(accountSchema).min(1, 'must name the accounts'), 'Every account of the organization.', [
    { name: 'management', kind: 'management', email: 'aws+management@example.com' },
  ]),
  jobFunctions: described(
    z.array(jobFunctionSchema).optional(),
    'Default: system-operator in every workload, application-developer outside production.',
    [],
  ),
  people: described(z.array(personSchema).default([]), 'People who switch into the accounts.', []),
  passwordPolicy: described(passwordPolicy.prefault({}), 'Password policy of the identity accounts.', {
    minimumLength: 14,
  }),
  logs: described(logs.prefault({}), 'Retention of audit logs (L11, PCI DSS 10.5.1).', { glacierAfterDays: 90 }),
  detection: described(detection.prefault({}), 'Detection services.', { notifyFrom: 'HIGH' }),
  notifications: described(notifications, 'Who hears of security events.', { securityEmail: 'security@example.com' }),
  tags: tags('Tags of everything in the organization.'),
});

export type LandingZoneFile = z.output<typeof landingZoneSchema>;
export type Section = keyof LandingZoneFile;
