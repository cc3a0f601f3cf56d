import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { auditKeyAlias } from '../../organization/names';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument } from '../policy-document';
import { logReaderRoleNames } from './log-readers';
import { logBucketNames, trailKeyAlias } from './log-store-names';

export interface LogReadingArgs {
  readonly organization: Organization;
  /** The security account, where the readers' roles stand. */
  readonly accountId: pulumi.Input<string>;
  readonly logArchiveAccountId: pulumi.Input<string>;
  /** Owner of the trail's key. */
  readonly managementAccountId: pulumi.Input<string>;
}

/**
 * Lets the job functions that reach the security account read the audit logs there, for daily review and investigation (PCI DSS
 * 10.3.1, 10.4.1): the half of cross-account access that belongs to the reader; buckets and keys hold the other. Free of charge.
 *
 * Creates: iam.Policy, iam.RolePolicyAttachment per job function; nothing when no job function reaches the account.
 *
 * @example
 * new LogReading('log-reading', { organization, accountId, logArchiveAccountId, managementAccountId }, { provider, dependsOn: [baseline] });
 */
export class LogReading extends pulumi.ComponentResource {
  constructor(name: string, args: LogReadingArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:audit-logs:LogReading', name, {}, opts);
    const { organization: org, accountId } = args;
    const { partition, homeRegion } = org;
    const readers = logReaderRoleNames(org);
    if (readers.length > 0) {
      const buckets = logBucketNames(org).map((bucket) => `arn:${partition}:s3:::${bucket}`);
      const policy = new aws.iam.Policy(
        `${name}-policy`,
        {
          name: 'landing-zone-read-audit-logs',
          description: 'Read the audit logs in the log archive',
          policy: fromIds(
            { archive: args.logArchiveAccountId, management: args.managementAccountId },
            ({ archive, management }) =>
              policyDocument([
                {
                  Sid: 'ReadLogs',
                  Effect: 'Allow',
                  Action: ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket', 's3:GetBucketLocation'],
                  Resource: [...buckets, ...buckets.map((bucket) => `${bucket}/*`)],
                },
                {
                  Sid: 'DecryptLogs',
                  Effect: 'Allow',
                  Action: ['kms:Decrypt', 'kms:DescribeKey'],
                  Resource: [archive, management].map((owner) => `arn:${partition}:kms:${homeRegion}:${owner}:key/*`),
                  Condition: {
                    'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [auditKeyAlias(org), trailKeyAlias(org)] },
                  },
                },
              ]),
          ),
        },
        { parent: this },
      );
      for (const role of readers) {
        new aws.iam.RolePolicyAttachment(
          `${name}-${role}`,
          { role, policyArn: policyArn(org, accountId, policy) },
          { parent: this },
        );
      }
    }
    this.registerOutputs({});
  }
}
