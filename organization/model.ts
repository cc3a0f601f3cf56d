/**
 * The validated content of landing-zone.yaml, complete (defaults filled in) and deeply readonly.
 * Everything after `organization/` reads this and nothing else.
 */

/** What an account is for; decides which page of `accounts/` describes it. */
export type AccountKind = 'management' | 'log-archive' | 'security' | 'iam' | 'iam-production' | 'workload';

/** `shared` for the accounts that serve all environments. */
export type Environment = 'shared' | 'development' | 'staging' | 'production';

/** `suspended` and `closed` accounts keep their place in the file and are planned as nothing. */
export type AccountState = 'active' | 'suspended' | 'closed';

/** Network tiers of a workload account, from the internet inwards (requirement L6, PCI DSS 1.3.1 to 1.4.4). */
export type TierName = 'edge' | 'application' | 'data' | 'external-connectors' | 'internal-connectors';

export interface Tier {
  readonly name: TierName;
  /** One IPv4 CIDR per availability zone, inside the network's CIDR. */
  readonly cidrs: readonly string[];
}

export interface Network {
  readonly cidr: string;
  /** Availability zone names, e.g. `eu-west-1a`; as many as each tier has CIDRs. */
  readonly availabilityZones: readonly string[];
  readonly tiers: readonly Tier[];
}

export interface Account {
  /** Stack name of the account. Lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly kind: AccountKind;
  readonly environment: Environment;
  readonly email: string;
  /** Twelve digits; undefined until AWS has created the account. */
  readonly id: string | undefined;
  /** Name of the unit it lives in; `root` for the management account. */
  readonly organizationalUnit: string;
  readonly state: AccountState;
  /** Set for workload accounts only. */
  readonly network: Network | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export interface OrganizationalUnit {
  readonly name: string;
  /** Name of the unit above, or undefined directly below the root. */
  readonly parent: string | undefined;
  /** Names of built-in guardrails (see guardrails.ts) attached here in addition to those of the root; complete. */
  readonly guardrails: readonly string[];
}

/** A service control policy written by the user, next to the built-in ones. */
export interface CustomGuardrail {
  readonly name: string;
  readonly description: string;
  readonly kind: 'service-control-policy' | 'resource-control-policy';
  /** Policy document as JSON text, at most 10,240 characters (5,120 for a resource control policy). */
  readonly document: string;
  /** Organizational units or accounts it is attached to, or `root`. */
  readonly attachTo: readonly string[];
}

/** A role people switch into, one per job function and target account. */
export interface JobFunction {
  readonly name: string;
  readonly description: string;
  /** AWS managed policy ARNs given to the role in non-production accounts. */
  readonly managedPolicyArns: readonly string[];
  /** The same for production accounts; usually narrower. */
  readonly productionManagedPolicyArns: readonly string[];
  /** Names of the accounts that have the role. */
  readonly accounts: readonly string[];
  /** Longest role session in seconds in non-production accounts; production is capped at 3,600. */
  readonly maxSessionSeconds: number;
}

export interface Person {
  /** IAM user name. */
  readonly name: string;
  readonly email: string;
  readonly jobFunctions: readonly string[];
  /** True for people who may be given production access: they have a user in the production IAM account. */
  readonly production: boolean;
  /** True for people who may approve production access (L5). */
  readonly approver: boolean;
}

/** Where people ask for and approve production access, next to the CLI (L5). */
export interface ProductionAccessInChat {
  /** A slash command of a Slack app of your own. */
  readonly slackCommand:
    { readonly workspaceId: string; readonly channelId: string; readonly appId: string } | undefined;
  /** The channel in which the AWS chat service takes commands. */
  readonly chatService: { readonly workspaceId: string; readonly channelId: string } | undefined;
  /** Slack user id by the name of the person. */
  readonly slackUserIds: Readonly<Record<string, string>>;
}

/** Who proves who somebody is. */
export type IdentityMode = 'iam-users' | 'saml' | 'oidc' | 'identity-center';

/** Groups of the identity provider that open the two doors for one job; a door without group is not there. */
export interface DoorGroups {
  readonly nonProduction: string | undefined;
  readonly production: string | undefined;
}

/** What the modes with an identity provider have in common. */
interface Federation {
  /** `listed`: outside production only people of landing-zone.yaml enter; `provider`: whoever the provider says. */
  readonly membership: 'listed' | 'provider';
  /** By job function, and for `security-audit`, `break-glass` and `approvers`; empty for SAML, where the provider maps groups to roles. */
  readonly groups: Readonly<Record<string, DoorGroups>>;
}

/** How people sign in, complete with what the mode needs. */
export type Identity =
  | { readonly mode: 'iam-users' }
  | (Federation & {
      readonly mode: 'saml';
      /** As written in landing-zone.yaml, relative to it. */
      readonly metadataFile: string;
      /** Content of the file. */
      readonly metadata: string;
    })
  | (Federation & {
      readonly mode: 'oidc';
      /** Starts with https:// and has no slash at its end. */
      readonly issuer: string;
      readonly clientIds: readonly string[];
    })
  | (Federation & {
      readonly mode: 'identity-center';
      readonly instanceArn: string;
      readonly region: string;
    });

/** A mode in which an identity provider signs people in. */
export type FederatedIdentity = Exclude<Identity, { readonly mode: 'iam-users' }>;

/** IAM account password policy; floors are PCI DSS 8.3.6, 8.3.7, 8.3.9. */
export interface PasswordPolicy {
  /** At least 12 (8.3.6). */
  readonly minimumLength: number;
  readonly requireUppercase: boolean;
  readonly requireLowercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  /** At least 4 (8.3.7), at most 24. */
  readonly reusePrevention: number;
  /** At most 90 (8.3.9). */
  readonly maxAgeDays: number;
}

export interface Logs {
  /** Standard to Standard-IA; at least 30 (S3's own minimum). */
  readonly infrequentAccessAfterDays: number;
  /** To Glacier Flexible Retrieval; at least 90 (10.5.1: three months immediately available). */
  readonly glacierAfterDays: number;
  /** Deletion; at least 365 (10.5.1). */
  readonly expireAfterDays: number;
  /** Object lock of the archive; `COMPLIANCE` cannot be shortened by anybody. */
  readonly objectLock: { readonly mode: 'COMPLIANCE' | 'GOVERNANCE'; readonly days: number };
  /** Retention of CloudWatch log groups; at least 365. One of the values CloudWatch Logs accepts. */
  readonly cloudWatchRetentionDays: number;
}

export interface Notifications {
  /** Address that receives security alarms by e-mail. */
  readonly securityEmail: string;
  /** Security alternate contact of every account. */
  readonly securityContact: { readonly name: string; readonly title: string; readonly phone: string };
  /** Slack workspace and channel for the AWS chat service, when used. */
  readonly slack: { readonly workspaceId: string; readonly channelId: string } | undefined;
}

export interface Detection {
  /** Minimum severity that is sent to people. */
  readonly notifyFrom: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
  /** How often AWS Config delivers configuration snapshots. */
  readonly configDeliveryFrequency: 'One_Hour' | 'Three_Hours' | 'Six_Hours' | 'Twelve_Hours' | 'TwentyFour_Hours';
}

/** Whom PCI DSS takes the entity for; a multi-tenant service provider is a service provider too (Appendix A1). */
export type EntityKind = 'merchant' | 'service-provider' | 'multi-tenant-service-provider';

/** Which requirements bind besides those that bind every entity. */
export interface Assessment {
  readonly entity: EntityKind;
  /** True when a payment brand or acquirer asks for the supplemental validation of Appendix A3. */
  readonly designated: boolean;
}

/** The whole landing zone. */
export interface Organization {
  /** Lower-case prefix of physical names that must be unique in AWS, e.g. `example-issuer`. */
  readonly name: string;
  /** AWS Organizations id (`o-…`), undefined until created. */
  readonly organizationId: string | undefined;
  readonly partition: 'aws' | 'aws-us-gov' | 'aws-cn';
  readonly homeRegion: string;
  /** All governed regions, home region first, no duplicates. */
  readonly regions: readonly string[];
  readonly organizationalUnits: readonly OrganizationalUnit[];
  readonly customGuardrails: readonly CustomGuardrail[];
  readonly accounts: readonly Account[];
  readonly jobFunctions: readonly JobFunction[];
  readonly people: readonly Person[];
  readonly identity: Identity;
  readonly passwordPolicy: PasswordPolicy;
  /** Undefined: the CLI only. */
  readonly productionAccess: ProductionAccessInChat | undefined;
  readonly logs: Logs;
  readonly detection: Detection;
  readonly assessment: Assessment;
  readonly notifications: Notifications;
  /** Tags every resource carries, next to `scope`, `environment` and `owner`. */
  readonly tags: Readonly<Record<string, string>>;
}
