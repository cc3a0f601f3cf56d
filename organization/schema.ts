import * as z from 'zod';
import { defaultAssessment, defaultDetection, defaultLogs } from './defaults';
import { maxOrganizationNameLength } from './names';
import { accountSchema, guardrailSchema, unitSchema } from './schema-accounts';
import { productionAccessSchema, slackChannelId, slackWorkspaceId } from './schema-production-access';
import { identitySchema } from './schema-identity';
import { jobFunctionSchema, passwordPolicySchema, personSchema } from './schema-people';
import { described, email, kebab, region, tags, text, whole } from './schema-values';

/**
 * The shape of landing-zone.yaml: keys, types, characters, lengths and single-value limits. What needs more than one value
 * is in `checks/`.
 */

const atMostS3Days = 'must be at most 36,500 days';

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

const assessment = z.strictObject({
  entity: described(
    z.enum(['merchant', 'service-provider', 'multi-tenant-service-provider']).default(defaultAssessment.entity),
    'service-provider adds the requirements that bind service providers only, multi-tenant-service-provider also 11.4.7 and Appendix A1.',
  ),
  designated: described(
    z.boolean().default(defaultAssessment.designated),
    'True adds Appendix A3, when a payment brand or acquirer asks for it.',
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
    .strictObject({ workspaceId: slackWorkspaceId, channelId: slackChannelId })
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
  identity: described(identitySchema.prefault({}), 'How people sign in.', { mode: 'iam-users' }),
  passwordPolicy: described(passwordPolicySchema.prefault({}), 'Password policy of the identity accounts.', {
    minimumLength: 14,
  }),
  productionAccess: described(
    productionAccessSchema.optional(),
    'Time-boxed production access in chat (L5). Default: the CLI only.',
    {
      slackUserIds: { 'ada.lovelace': 'U07EZ1ABC23' },
    },
  ),
  logs: described(logs.prefault({}), 'Retention of audit logs (L11, PCI DSS 10.5.1).', { glacierAfterDays: 90 }),
  detection: described(detection.prefault({}), 'Detection services.', { notifyFrom: 'HIGH' }),
  assessment: described(
    assessment.prefault({}),
    'Whom PCI DSS takes the entity for: which requirements bind besides those that bind everybody.',
    { entity: 'service-provider' },
  ),
  notifications: described(notifications, 'Who hears of security events.', { securityEmail: 'security@example.com' }),
  tags: tags('Tags of everything in the organization.'),
});

export type LandingZoneFile = z.output<typeof landingZoneSchema>;
export type Section = keyof LandingZoneFile;
