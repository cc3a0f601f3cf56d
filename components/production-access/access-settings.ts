/**
 * What the functions of time-boxed production access know about the organization. It is written into their code archive,
 * so nobody can change it without a deployment that is reviewed like every other.
 */
export interface AccessSettings {
  readonly people: readonly AccessPerson[];
  readonly groups: readonly AccessGroup[];
  readonly limits: AccessLimits;
  /** Ids of the accounts whose roles are reached through the groups; sessions are cut there. */
  readonly targetAccountIds: readonly string[];
  /**
   * Who is let in: `groups` where people are users, who are added to IAM groups for a time; `windows` where an identity provider signs people
   * in: then the switching windows alone decide, whatever groups the provider puts somebody into.
   */
  readonly membership: 'groups' | 'windows';
  /** Condition key that holds the name of the person behind a session. */
  readonly personKey: string;
  /** SNS topic of the account that people and the chat service listen to. */
  readonly topicName: string;
  /** Present when Slack's own slash command is connected, see docs/production-access.md. */
  readonly slack?: SlackSettings;
  /** Present when the AWS chat service takes commands. */
  readonly chatService?: { readonly workspaceId: string };
}

export interface AccessPerson {
  /** IAM user name. */
  readonly name: string;
  /** Alias of the deciding function only this person may call; see {@link ./person-alias}. */
  readonly alias: string;
  /** True for people with a user in the production IAM account. */
  readonly production: boolean;
  readonly approver: boolean;
  /** Names of the groups this person may ask for. */
  readonly groups: readonly string[];
  /** Present for people who may use the AWS chat service. */
  readonly chat?: ChatPerson;
}

/** A person in the AWS chat service. */
export interface ChatPerson {
  /** Alias of the deciding function only the person's user role may call. */
  readonly alias: string;
  /** User role of the person; nobody else may choose it. */
  readonly roleArn: string;
  readonly slackUserId: string;
}

export interface AccessGroup {
  readonly name: string;
  /** Role the members may switch into, the same in every target account. */
  readonly roleName: string;
  /** Needs two approvers instead of one. */
  readonly emergency: boolean;
}

/** All in seconds. */
export interface AccessLimits {
  readonly minimumDuration: number;
  readonly maximumDuration: number;
  readonly emergencyMaximumDuration: number;
  /** A request nobody approved in this time is void. */
  readonly requestValidity: number;
  /** Between two sweeps. */
  readonly sweepInterval: number;
  /** The switching window of a group shuts by itself when no sweep renews it for this long. */
  readonly windowLease: number;
  /** Longest role session in a target account. */
  readonly roleSession: number;
  /** How far a clock may be off before a message or an approval is refused. */
  readonly clockTolerance: number;
  /** Grants of one group that can be open at once; the switching window is one IAM policy of 6,144 characters. */
  readonly openGrantsPerGroup: number;
}

export interface SlackSettings {
  /** Secrets Manager secret that holds the signing secret of the Slack app, as plain text. */
  readonly signingSecretName: string;
  readonly workspaceId: string;
  readonly channelId: string;
  readonly appId: string;
  /** Slack user id of a person, by IAM user name. */
  readonly userIds: Readonly<Record<string, string>>;
}

/** PCI DSS 7.2.2, 7.2.5.1: as long as the work needs and no longer; 8.2.6 and 8.2.8 ask for far less. */
export const defaultLimits: AccessLimits = {
  minimumDuration: 15 * 60,
  maximumDuration: 4 * 3600,
  emergencyMaximumDuration: 2 * 3600,
  requestValidity: 4 * 3600,
  sweepInterval: 5 * 60,
  windowLease: 15 * 60,
  roleSession: 3600,
  clockTolerance: 5 * 60,
  openGrantsPerGroup: 12,
};
