import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { accountOf } from '../../organization/names';
import { ConfigRecorder } from '../detection/config-recorder';
import { AccountRoles } from '../identity/account-roles';
import { PasswordPolicy } from '../identity/password-policy';
import { RegionBaseline } from './region-baseline';

export interface AccountBaselineArgs {
  readonly organization: Organization;
  readonly account: Account;
  /** Id of an account by its name; may not be known yet. */
  readonly accountId: (accountName: string) => pulumi.Input<string>;
}

/**
 * What every account of the landing zone has, whatever it is for (L1, L2, C6; PCI DSS 1.4.4, 2.2.1, 3.5.1.2, 7.2.2, 8.3.6,
 * 11.5.2).
 * About 1 USD a month and region, and 0.003 USD per recorded change.
 *
 * Creates: s3.AccountPublicAccessBlock, iam.AccountAlias, PasswordPolicy, AccountRoles, ConfigRecorder, RegionBaseline per governed region.
 *
 * @example
 * const baseline = new AccountBaseline('baseline', { organization, account, accountId }, { providers: [provider] });
 */
export class AccountBaseline extends pulumi.ComponentResource {
  /** Boundary for roles other components create in the account. */
  readonly roleBoundaryArn: pulumi.Output<string>;
  private readonly regions: ReadonlyMap<string, RegionBaseline>;

  constructor(name: string, args: AccountBaselineArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:baseline:AccountBaseline', name, {}, opts);
    const { organization, account } = args;
    const parent = { parent: this };

    new aws.s3.AccountPublicAccessBlock(
      `${name}-buckets-private`,
      { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      parent,
    );
    new aws.iam.AccountAlias(`${name}-alias`, { accountAlias: `${organization.name}-${account.name}` }, parent);
    new PasswordPolicy(`${name}-password-policy`, { rules: organization.passwordPolicy }, parent);
    const roles = new AccountRoles(`${name}-roles`, args, parent);

    const accountId = args.accountId(account.name);
    const logArchiveAccountId = args.accountId(accountOf(organization, 'log-archive').name);
    new ConfigRecorder(`${name}-config`, { organization, accountId, logArchiveAccountId }, parent);
    this.regions = new Map(
      organization.regions.map((region) => [
        region,
        new RegionBaseline(`${name}-${region}`, { organization, account, region, accountId }, parent),
      ]),
    );
    this.roleBoundaryArn = roles.boundaryArn;
    this.registerOutputs({ roleBoundaryArn: this.roleBoundaryArn });
  }

  /**
   * The baseline of a region: its key and its internet block.
   *
   * @throws Error for a region the landing zone does not govern.
   */
  region(region: string): RegionBaseline {
    const baseline = this.regions.get(region);
    if (!baseline) throw new Error(`${region} is not a governed region; add it to regions in landing-zone.yaml`);
    return baseline;
  }
}
