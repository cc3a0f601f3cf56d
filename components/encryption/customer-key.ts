import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface CustomerKeyArgs {
  /** What the key encrypts, one sentence. */
  readonly description: string;
  /** Alias with the prefix `alias/`. */
  readonly alias: string;
  /** Key policy as JSON text; see {@link ./key-policy}. */
  readonly policy: pulumi.Input<string>;
  /** Region of the key; default the provider's. */
  readonly region?: string;
  /** Days between rotations; default 365 (PCI DSS 3.7.4, cryptoperiod). */
  readonly rotationPeriodInDays?: number;
  /** True for keys of audit logs: `pulumi destroy` leaves them alone. Default false. */
  readonly protect?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A symmetric customer managed KMS key with yearly rotation, 30 days of grace before deletion (PCI DSS 3.6.1, 3.7.4,
 * 3.7.5), and its alias. About 1 USD a month and key version.
 *
 * Creates: kms.Key, kms.Alias.
 *
 * @example
 * new CustomerKey('alarms', { description: 'Security alarms', alias: 'alias/alarms', policy }, { provider });
 */
export class CustomerKey extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly key: aws.kms.Key;

  constructor(name: string, args: CustomerKeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:encryption:CustomerKey', name, {}, opts);
    const options: pulumi.CustomResourceOptions = {
      parent: this,
      protect: args.protect ?? false,
      retainOnDelete: args.protect ?? false,
    };
    this.key = new aws.kms.Key(
      `${name}-key`,
      {
        description: args.description,
        policy: args.policy,
        enableKeyRotation: true,
        rotationPeriodInDays: args.rotationPeriodInDays ?? 365,
        deletionWindowInDays: 30,
        ...(args.region === undefined ? {} : { region: args.region }),
        ...(args.tags === undefined ? {} : { tags: { ...args.tags } }),
      },
      options,
    );
    new aws.kms.Alias(
      `${name}-alias`,
      { name: args.alias, targetKeyId: this.key.keyId, ...(args.region === undefined ? {} : { region: args.region }) },
      { parent: this },
    );
    this.arn = this.key.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
