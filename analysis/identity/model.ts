import type { AccountKind, Person } from '../../organization/model';
import { Level } from '../iam/guardrails';
import { Policy } from '../iam/policy';
import { ContextValue } from '../iam/context';

/** An account and what guards it. */
export interface AccountModel {
  readonly name: string;
  /** Twelve digits; `unknown-NAME` until AWS has given one. */
  readonly id: string;
  readonly kind: AccountKind;
  /** True for production workloads and the IAM account of production people. */
  readonly production: boolean;
  /** Service control policies from the root down to the account. */
  readonly serviceControl: readonly Level[];
  /** Resource control policies from the root down to the account. */
  readonly resourceControl: readonly Level[];
}

interface Entity {
  readonly urn: string;
  readonly account: AccountModel;
  readonly name: string;
  readonly arn: string;
  readonly policies: readonly Policy[];
}

export interface GroupModel extends Entity {
  /** True for groups nobody is a standing member of: an approval adds people for a time. */
  readonly timeBoxed: boolean;
}

export interface UserModel extends Entity {
  readonly boundary: Policy | undefined;
  readonly groups: readonly GroupModel[];
  /** Tags as condition keys, `aws:principaltag/…`. */
  readonly tags: ReadonlyMap<string, ContextValue>;
}

export interface RoleModel extends Entity {
  readonly trust: Policy;
  readonly boundary: Policy | undefined;
  readonly tags: ReadonlyMap<string, ContextValue>;
}

/** A Lambda function and the role its code runs under. */
export interface FunctionModel {
  readonly account: AccountModel;
  readonly arn: string;
  readonly role: RoleModel;
}

/** Something of the log archive: a bucket, a bucket's objects, a trail, or a key. */
export interface Guarded {
  readonly label: string;
  readonly urn: string;
  readonly account: AccountModel;
  readonly arn: string;
  /** Bucket policy or key policy. */
  readonly policy: Policy | undefined;
  /** `explicit` for keys: their policy has the last word in their own account too. */
  readonly policyKind: 'ordinary' | 'explicit';
  /** Actions that alter, delete or unlock it. */
  readonly actions: readonly string[];
  /** Condition keys of the resource, for example `kms:resourcealiases`. */
  readonly keys: ReadonlyMap<string, ContextValue>;
}

/** Somebody who has users in the identity accounts. */
export interface PersonModel {
  readonly name: string;
  /** As landing-zone.yaml has them; undefined for a user nobody is listed for. */
  readonly listed: Person | undefined;
  readonly production: boolean;
  readonly users: readonly UserModel[];
}

/** An identity provider for people, planned in an account. */
export interface ProviderModel {
  readonly urn: string;
  readonly account: AccountModel;
  readonly arn: string;
}

/** Everything of a previewed organization that decides who may do what. */
export interface IdentityModel {
  readonly organizationId: string | undefined;
  readonly partition: string;
  readonly accounts: readonly AccountModel[];
  readonly management: AccountModel | undefined;
  readonly users: readonly UserModel[];
  readonly groups: readonly GroupModel[];
  readonly roles: readonly RoleModel[];
  readonly functions: readonly FunctionModel[];
  /** ARN of each customer managed policy, by the URN that is its policy's source. */
  readonly policyArns: ReadonlyMap<string, string>;
  readonly archive: readonly Guarded[];
  /** SAML providers; OpenID Connect ones sign programs in as well and are judged by the roles that trust them. */
  readonly providers: readonly ProviderModel[];
  /** Condition keys of session tags in which IAM Identity Center sends the user name. */
  readonly nameTags: readonly string[];
  readonly people: readonly PersonModel[];
  /** What the model had to assume, for people. */
  readonly assumptions: readonly string[];
  /** Parts that give access and are not read; each leaves the proof open. */
  readonly unread: readonly string[];
}
