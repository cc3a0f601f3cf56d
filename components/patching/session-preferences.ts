import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';

export interface SessionPreferencesArgs {
  readonly organization: Organization;
  /** Key of the log group that keeps what was typed and shown. */
  readonly logKeyArn: pulumi.Input<string>;
}

/** Minutes without input after which a session ends (PCI DSS 8.2.8). */
const idleMinutes = 15;
/** Minutes after which a session ends in any case. */
const longestSessionMinutes = 60;

/** Log group of sessions in an account. */
function sessionLogGroupName(organization: Pick<Organization, 'name'>): string {
  return `/${organization.name}/session-manager`;
}

/**
 * Text of the preferences document.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
 */
function sessionPreferences(organization: Pick<Organization, 'name'>): string {
  return JSON.stringify({
    schemaVersion: '1.0',
    description: 'Sessions end after 15 idle minutes and are recorded',
    sessionType: 'Standard_Stream',
    inputs: {
      s3BucketName: '',
      s3KeyPrefix: '',
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: sessionLogGroupName(organization),
      cloudWatchEncryptionEnabled: true,
      cloudWatchStreamingEnabled: true,
      kmsKeyId: '',
      runAsEnabled: false,
      runAsDefaultUser: '',
      idleSessionTimeout: String(idleMinutes),
      maxSessionDuration: String(longestSessionMinutes),
      shellProfile: { windows: '', linux: '' },
    },
  });
}

/**
 * Administration of hosts goes through Session Manager: no open ports, no keys on hosts, sessions end after 15 idle minutes,
 * and everything typed and shown is streamed to an encrypted log group (L10 6; PCI DSS 2.2.7, 8.2.8, 10.2.1.2). Costs what
 * the log group stores.
 *
 * Creates: cloudwatch.LogGroup, ssm.Document `SSM-SessionManagerRunShell`.
 *
 * @example
 * new SessionPreferences('sessions', { organization, logKeyArn }, { provider });
 */
export class SessionPreferences extends pulumi.ComponentResource {
  constructor(name: string, args: SessionPreferencesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:patching:SessionPreferences', name, {}, opts);
    const { organization } = args;
    const log = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      {
        name: sessionLogGroupName(organization),
        retentionInDays: organization.logs.cloudWatchRetentionDays,
        kmsKeyId: args.logKeyArn,
        tags: { 'data-classification': 'audit-log' },
      },
      { parent: this, protect: true },
    );
    new aws.ssm.Document(
      `${name}-document`,
      {
        name: 'SSM-SessionManagerRunShell',
        documentType: 'Session',
        documentFormat: 'JSON',
        content: sessionPreferences(organization),
      },
      { parent: this, dependsOn: [log] },
    );
    this.registerOutputs({});
  }
}
