import * as yaml from 'yaml';

/** A landing zone that is allowed but not the example. */
export interface Variant {
  readonly name: string;
  /** Changes the parsed example; the keys are those of landing-zone.yaml. */
  readonly change: (file: LandingZone) => void;
  /** Policy every mandatory finding is of; there must be one. None unless said otherwise. */
  readonly finding?: string;
}

interface Account {
  name: string;
  kind: string;
  environment?: string;
  email: string;
  id?: string;
  organizationalUnit?: string;
  state?: string;
  network?: { cidr: string; availabilityZones?: string[]; tiers?: { name: string; cidrs: string[] }[] };
}

interface Person {
  name: string;
  email: string;
  jobFunctions?: string[];
  production?: boolean;
  approver?: boolean;
}

/** As much of landing-zone.yaml as the variants change. */
interface LandingZone {
  organizationId?: string;
  homeRegion: string;
  regions?: string[];
  organizationalUnits?: { name: string; parent?: string; guardrails?: string[] }[];
  customGuardrails?: object[];
  accounts: Account[];
  jobFunctions?: { name: string; managedPolicyArns: string[]; productionManagedPolicyArns?: string[] }[];
  people?: Person[];
  passwordPolicy?: object;
  logs?: object;
  detection?: object;
  notifications: { slack?: object };
  identity?: object;
  productionAccess?: object;
  tags?: object;
}

const workloads = ({ accounts }: LandingZone): readonly Account[] => accounts.filter(({ kind }) => kind === 'workload');

function withoutIds(file: LandingZone): void {
  for (const account of file.accounts) delete account.id;
}

/** Networks lie in the home region: their zones follow it. */
function moveTo(file: LandingZone, home: string, ...others: readonly string[]): void {
  file.homeRegion = home;
  file.regions = [home, ...others];
  for (const { network } of workloads(file))
    if (network) network.availabilityZones = ['a', 'b', 'c'].map((letter) => home + letter);
}

function addWorkloads(file: LandingZone, count: number): void {
  for (let index = 0; index < count; index++)
    file.accounts.push({
      name: `team-${index}`,
      kind: 'workload',
      environment: ['development', 'staging', 'production'][index % 3] ?? 'development',
      email: `aws+team-${index}@example.com`,
      id: String(900_000_000_000 + index),
      network: { cidr: `10.${100 + index}.0.0/16` },
    });
}

/** Metadata of the identity provider lies beside the file. */
const identities: Readonly<Record<string, object>> = {
  SAML: { mode: 'saml', saml: { metadataFile: 'idp-metadata.xml' } },
  'OpenID Connect': {
    mode: 'oidc',
    oidc: { issuer: 'https://login.example.com/tenant', clientIds: ['aws-landing-zone'] },
    groups: {
      'system-operator': { nonProduction: 'aws-operators', production: 'aws-prod-operators' },
      'application-developer': { nonProduction: 'aws-developers' },
      'security-auditor': { nonProduction: 'aws-auditors', production: 'aws-prod-auditors' },
      'security-audit': { nonProduction: 'aws-assessors', production: 'aws-prod-assessors' },
      'break-glass': { nonProduction: 'aws-emergency', production: 'aws-prod-emergency' },
      approvers: { production: 'aws-approvers' },
    },
  },
  'IAM Identity Center': {
    mode: 'identity-center',
    identityCenter: { instanceArn: 'arn:aws:sso:::instance/ssoins-7223exampleabcde' },
    groups: {
      'system-operator': { nonProduction: '10000000-0000-4000-8000-000000000001', production: '20000000-0000-4000-8000-000000000001' },
      'application-developer': { nonProduction: '10000000-0000-4000-8000-000000000002' },
      'security-auditor': { nonProduction: '10000000-0000-4000-8000-000000000003', production: '20000000-0000-4000-8000-000000000003' },
      'security-audit': { nonProduction: '10000000-0000-4000-8000-000000000004', production: '20000000-0000-4000-8000-000000000004' },
      'break-glass': { nonProduction: '10000000-0000-4000-8000-000000000005', production: '20000000-0000-4000-8000-000000000005' },
      approvers: { production: '20000000-0000-4000-8000-000000000006' },
    },
  },
}; // prettier-ignore

export const variants: readonly Variant[] = [
  { name: 'the example', change: () => undefined },
  { name: 'one region', change: (file) => (file.regions = [file.homeRegion]) },
  { name: 'three regions', change: (file) => file.regions?.push('eu-north-1') },
  { name: 'another home region', change: (file) => moveTo(file, 'us-east-1', 'us-west-2') },
  { name: '20 accounts', change: (file) => addWorkloads(file, 12) },
  { name: 'no Slack', change: ({ notifications }) => delete notifications.slack },
  { name: 'no organization yet', change: (file) => (delete file.organizationId, withoutIds(file)) },
  {
    name: 'the shortest file',
    change: (file) => {
      for (const key of ['organizationId', 'regions', 'organizationalUnits', 'jobFunctions', 'people', 'passwordPolicy', 'logs', 'detection', 'tags'] as const)
        delete file[key];
      delete file.notifications.slack;
      withoutIds(file);
      for (const account of file.accounts) {
        delete account.organizationalUnit;
        if (account.network) account.network = { cidr: account.network.cidr };
      }
    },
  },
  {
    name: 'the strictest settings',
    change: (file) => {
      file.passwordPolicy = { minimumLength: 128, reusePrevention: 24, maxAgeDays: 1 };
      file.logs = { infrequentAccessAfterDays: 30, glacierAfterDays: 90, expireAfterDays: 36_500, objectLock: { mode: 'COMPLIANCE', days: 36_500 }, cloudWatchRetentionDays: 3653 };
      file.detection = { notifyFrom: 'LOW', configDeliveryFrequency: 'One_Hour' };
    },
  },
  {
    name: 'the laxest settings',
    change: (file) => {
      file.passwordPolicy = { minimumLength: 12, reusePrevention: 4, maxAgeDays: 90 };
      file.logs = { infrequentAccessAfterDays: 30, glacierAfterDays: 90, expireAfterDays: 365, objectLock: { mode: 'COMPLIANCE', days: 365 }, cloudWatchRetentionDays: 365 };
      file.detection = { notifyFrom: 'CRITICAL' };
    },
  },
  {
    name: 'an archive lock that administrators can shorten',
    change: (file) => (file.logs = { objectLock: { mode: 'GOVERNANCE' } }),
    finding: 'log-object-lock-compliance-mode',
  },
  {
    name: 'own guardrails, units and tags',
    change: (file) => {
      file.organizationalUnits?.push({ name: 'Sandbox', parent: 'NonProduction' });
      file.customGuardrails = [
        { name: 'deny-gpu', description: 'No GPU instances.', attachTo: ['Workloads', 'root'], document: JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'NoGpu', Effect: 'Deny', Action: 'ec2:RunInstances', Resource: '*', Condition: { StringLike: { 'ec2:InstanceType': 'p*' } } }] }) },
        { name: 'only-our-buckets', description: 'Buckets stay ours.', kind: 'resource-control-policy', attachTo: ['Production'], document: JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'Ours', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorg01' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }] }) },
      ];
      file.tags = { 'cost-centre': 'cards', team: 'platform' };
    },
  },
  {
    name: 'nobody yet',
    change: (file) => (file.people = []),
  },
  {
    name: 'people with every job and many approvers',
    change: (file) => {
      file.people = Array.from({ length: 12 }, (_, index) => ({
        name: `person${index}`,
        email: `person${index}@example.com`,
        jobFunctions: index % 2 === 0 ? (file.jobFunctions ?? []).map(({ name }) => name) : ['application-developer'],
        production: index % 2 === 0,
        approver: index % 3 === 0,
      }));
    },
  },
  {
    name: 'production access in chat',
    change: (file) =>
      (file.productionAccess = {
        slackCommand: { workspaceId: 'T07EXAMPLE1', channelId: 'C07ACCESS01', appId: 'A07EXAMPLE1' },
        chatService: { workspaceId: 'T07EXAMPLE1', channelId: 'C07ACCESS02' },
        slackUserIds: { 'ada.lovelace': 'U07EXAMPLE1', 'grace.hopper': 'U07EXAMPLE2', 'edsger.dijkstra': 'U07EXAMPLE3' },
      }),
  },
  ...Object.entries(identities).map(([mode, identity]) => ({
    name: `people by ${mode}`,
    change: (file: LandingZone) => void (file.identity = identity),
  })),
  { name: 'an account that is closed', change: (file) => file.accounts.forEach((one) => (one.name === 'staging' ? (one.state = 'closed') : undefined)) },
  { name: 'two zones and three tiers', change: (file) => workloads(file).forEach((one) => { if (one.network) one.network = { cidr: one.network.cidr, availabilityZones: [`${file.homeRegion}a`, `${file.homeRegion}b`], tiers: ['edge', 'application', 'data'].map((name, tier) => ({ name, cidrs: [0, 1].map((zone) => one.network?.cidr.replace('0.0/16', `${tier * 32 + zone * 16}.0/20`) ?? '') })) }; }) },
  {
    name: 'GovCloud',
    change: (file) => {
      moveTo(file, 'us-gov-west-1', 'us-gov-east-1');
      for (const one of file.jobFunctions ?? []) {
        one.managedPolicyArns = one.managedPolicyArns.map((arn) => arn.replace('arn:aws:', 'arn:aws-us-gov:'));
        if (one.productionManagedPolicyArns)
          one.productionManagedPolicyArns = one.productionManagedPolicyArns.map((arn) => arn.replace('arn:aws:', 'arn:aws-us-gov:'));
      }
    },
  },
]; // prettier-ignore

/** The text of a variant, made from the text of the example. */
export function variantText(example: string, { change }: Variant): string {
  const file = yaml.parse(example) as LandingZone;
  change(file);
  return yaml.stringify(file);
}
