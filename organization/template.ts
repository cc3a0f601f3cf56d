import { defaultEnvironment, defaultUnitOf } from './defaults';
import type { AccountKind, Environment } from './model';

/** What `landing-zone init` asks. */
export interface TemplateAnswers {
  /** Lower-case letters, digits and hyphens; prefix of names that must be unique in AWS. */
  readonly organization: string;
  readonly homeRegion: string;
  /** Governed regions besides the home region. Default: none. */
  readonly furtherRegions?: readonly string[];
  /** Accounts get the addresses `aws+<account>@<domain>`. */
  readonly emailDomain: string;
  /** Account name to twelve-digit id, of those that exist. */
  readonly accountIds?: Readonly<Partial<Record<TemplateAccountName, string>>>;
}

interface TemplateAccount {
  readonly name: string;
  readonly kind: AccountKind;
  readonly environment: Environment;
  readonly comment?: string;
  readonly cidr?: string;
}

const templateAccounts = [
  {
    name: 'management',
    kind: 'management',
    environment: 'shared',
    comment: 'Owns the organization. Nothing runs here.',
  },
  { name: 'log-archive', kind: 'log-archive', environment: 'shared', comment: 'Holds every audit log, locked.' },
  {
    name: 'security',
    kind: 'security',
    environment: 'shared',
    comment: 'Runs Security Hub, GuardDuty and Inspector for all accounts.',
  },
  {
    name: 'iam',
    kind: 'iam',
    environment: 'shared',
    comment: 'People sign in here and switch into the other accounts, except production.',
  },
  {
    name: 'iam-production',
    kind: 'iam-production',
    environment: 'production',
    comment: 'People with production access sign in here.',
  },
  {
    name: 'development',
    kind: 'workload',
    environment: 'development',
    comment: 'One account per environment; every network has a range of its own.',
    cidr: '10.10.0.0/16',
  },
  { name: 'staging', kind: 'workload', environment: 'staging', cidr: '10.20.0.0/16' },
  { name: 'production', kind: 'workload', environment: 'production', cidr: '10.30.0.0/16' },
] as const satisfies readonly TemplateAccount[];

/** Accounts of the template, in its order. */
export type TemplateAccountName = (typeof templateAccounts)[number]['name'];
export const templateAccountNames: readonly TemplateAccountName[] = templateAccounts.map(({ name }) => name);

/** A YAML scalar that is read back as the same text whatever is in it: JSON strings are YAML. */
function quoted(text: string): string {
  return /^[a-z](?:[a-z0-9.+@_-]*[a-z0-9])?$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function renderAccount(
  { name, kind, environment, comment, cidr }: TemplateAccount,
  id: string | undefined,
  emailDomain: string,
): readonly string[] {
  return [
    ...(comment === undefined ? [] : [`  # ${comment}`]),
    `  - name: ${name}`,
    `    kind: ${kind}`,
    ...(kind === 'workload' && environment !== 'shared' ? [`    environment: ${environment}`] : []),
    `    email: ${quoted(`aws+${name}@${emailDomain}`)}`,
    id === undefined
      ? "    # id: '000000000000' # twelve digits, in quotes, once the account exists"
      : `    id: '${id}'`,
    ...(kind === 'management'
      ? []
      : [
          `    organizationalUnit: ${defaultUnitOf(kind, kind === 'workload' ? environment : defaultEnvironment(kind))}`,
        ]),
    ...(cidr === undefined
      ? []
      : ['    network:', `      cidr: ${cidr} # five tiers in three zones, unless tiers: says otherwise`]),
    '',
  ];
}

/**
 * A commented landing-zone.yaml to start from. It loads without problems when the answers keep to the rules of their
 * keys; what breaks them is reported by the loader, at its place.
 */
export function renderTemplate(answers: TemplateAnswers): string {
  const { organization, homeRegion, furtherRegions = [], emailDomain, accountIds = {} } = answers;
  const regions = [homeRegion, ...furtherRegions.filter((region) => region !== homeRegion)];
  return [
    '# yaml-language-server: $schema=docs/reference/landing-zone.schema.json',
    '#',
    '# The one file of your landing zone. Check it with: npx landing-zone validate',
    '# Keys left out have defaults that meet PCI DSS; the schema above explains every one.',
    '',
    '# Prefix of names that must be unique in AWS, such as buckets.',
    `name: ${quoted(organization)}`,
    '',
    '# The log archive, the trail and the aggregated findings live in the home region. Work in regions not listed is denied.',
    `homeRegion: ${quoted(homeRegion)}`,
    `regions: [${regions.map(quoted).join(', ')}]`,
    '',
    'organizationalUnits:',
    '  - name: Security',
    '  - name: Identity',
    '  - name: Workloads',
    '  - name: Production',
    '    parent: Workloads',
    '  - name: NonProduction',
    '    parent: Workloads',
    '',
    'accounts:',
    ...templateAccounts.flatMap((account) => renderAccount(account, accountIds[account.name], emailDomain)),
    '# People who switch into the accounts, with MFA. Job functions: system-operator reaches every workload,',
    '# application-developer those outside production; define your own under jobFunctions.',
    '# Whoever has production: true needs two approvers besides.',
    'people: []',
    '#  - name: ada.lovelace',
    `#    email: ada.lovelace@${emailDomain}`,
    '#    jobFunctions: [application-developer]',
    '',
    '# How people sign in: as users with MFA in the two IAM accounts, or by saml, oidc or identity-center (docs/federation.md).',
    'identity:',
    '  mode: iam-users',
    '',
    '# Days. PCI DSS 10.5.1: twelve months kept, the newest three at hand.',
    'logs:',
    '  infrequentAccessAfterDays: 30',
    '  glacierAfterDays: 90',
    '  expireAfterDays: 3650',
    '',
    '# Who hears of security events; AWS calls the contact when it must.',
    'notifications:',
    `  securityEmail: ${quoted(`security@${emailDomain}`)}`,
    '  securityContact:',
    '    name: Security Team # replace',
    '    title: Information Security # replace',
    "    phone: '+1 555 0100' # replace",
    '',
  ].join('\n');
}
