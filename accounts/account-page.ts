import type * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../organization/model';

/** What a page gets: the landing zone, the account it describes, and the way into it. */
export interface AccountContext {
  readonly organization: Organization;
  readonly account: Account;
  /**
   * Provider of the account: home region, deployment role, allowed account id, default tags. Give it to every
   * component; resources of other regions set `region`.
   */
  readonly provider: aws.Provider;
  /**
   * Id of an account by its name: text when landing-zone.yaml has it, else an output of the management stack, unknown
   * until that stack is deployed. The management page has its own.
   */
  readonly accountId: (accountName: string) => pulumi.Input<string>;
  /** `o-…`: text when landing-zone.yaml has it, else an output of the management stack. The management page has its own. */
  readonly organizationId: () => pulumi.Input<string>;
  /** An output of the management stack, e.g. `rootId`. Not to be asked by the management page. */
  readonly managementOutput: (name: string) => pulumi.Output<string>;
  /**
   * True for the first deployment of the management account, when the log archive does not exist yet: the organization and its
   * accounts are planned, what delivers to the archive is not. Configuration `landing-zone:bootstrap`; default false.
   */
  readonly bootstrap?: boolean;
}

/** Outputs of an account's stack. */
export type AccountOutputs = Readonly<Record<string, unknown>>;

/** A page: plans everything an account of its kind holds. */
export type AccountPage = (context: AccountContext) => AccountOutputs;
