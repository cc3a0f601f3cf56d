import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { recordTableName } from './access-names';

export interface AccessRecordArgs {
  readonly region: string;
  readonly keyArn: pulumi.Input<string>;
}

/**
 * The append-only record of requests, approvals and ends (PCI DSS 7.2.2, 10.2.1.5, 10.5.1): encrypted with a key of its own,
 * restorable to every second of the last 35 days, and kept when the stack is destroyed. A few cents a month.
 *
 * Creates: dynamodb.Table.
 */
export class AccessRecord extends pulumi.ComponentResource {
  constructor(name: string, args: AccessRecordArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:AccessRecord', name, {}, opts);
    new aws.dynamodb.Table(
      `${name}-table`,
      {
        name: recordTableName,
        region: args.region,
        billingMode: 'PAY_PER_REQUEST',
        hashKey: 'day',
        rangeKey: 'entry',
        attributes: [
          { name: 'day', type: 'S' },
          { name: 'entry', type: 'S' },
        ],
        serverSideEncryption: { enabled: true, kmsKeyArn: args.keyArn },
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
        deletionProtectionEnabled: true,
        tags: { 'data-classification': 'audit-log' },
      },
      { parent: this, protect: true, retainOnDelete: true },
    );
    this.registerOutputs({});
  }
}
