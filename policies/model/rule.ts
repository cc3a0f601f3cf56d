import { Expectations } from './expectation';
import { StackView } from './stack-view';

/** A Pulumi type token, for example `aws:s3/bucket:Bucket`. */
export type TypeToken = string;

/** Property values as a rule sees them. Reading an unknown throws; see `Expectations`. */
export type Properties = Readonly<Record<string, unknown>>;

/** A value of a policy's configuration, as JSON. */
export type Setting = string | number | boolean | readonly string[] | readonly number[];
export type Settings = Readonly<Record<string, Setting>>;

/** The resource a resource rule judges: its planned inputs, before deployment. */
export interface Subject {
  readonly urn: string;
  readonly type: TypeToken;
  readonly name: string;
  readonly props: Properties;
  /** Tags of the Pulumi stack, empty at a local preview. */
  readonly stackTags: ReadonlyMap<string, string>;
  /** The provider that manages the resource, for example for its default tags. */
  readonly provider?: { readonly props: Properties };
}

/** JSON Schema of one setting; the schema dialect of `@pulumi/policy`. */
export interface SettingSchema {
  readonly type: 'integer' | 'number' | 'string' | 'boolean' | 'array';
  readonly items?: { readonly type: 'string' | 'integer' };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description: string;
  readonly default: Setting;
  /** True for a list whose default is a floor: what is configured comes on top of it and takes nothing out. */
  readonly addsToDefault?: true;
}

interface RuleBase {
  /** Kebab-case identifier, equal to the row's slug in the control inventory where there is one. */
  readonly name: string;
  /** What must hold, as one sentence without a full stop ("Buckets keep every version of an object"). */
  readonly title: string;
  /** Type tokens the rule looks at, aliases included. Other resources are never shown to it. */
  readonly types: readonly TypeToken[];
  /** Settings a user may change, with defaults; PCI floors are `minimum`/`maximum`. */
  readonly settings?: Readonly<Record<string, SettingSchema>>;
}

/** Judges one resource by its own inputs. No expectation recorded means: not applicable. */
export interface ResourceRule extends RuleBase {
  readonly kind: 'resource';
  readonly check: (subject: Subject, expect: Expectations, settings: Settings) => void;
  /** Returns corrected inputs, or undefined where nothing is to change. Only safe, reversible corrections. */
  readonly remediate?: (subject: Subject, settings?: Settings) => Record<string, unknown> | undefined;
}

/** Judges resources by their relations to others in the same stack, or by the absence of one. */
export interface StackRule extends RuleBase {
  readonly kind: 'stack';
  readonly check: (stack: StackView, settings: Settings) => void;
}

export type Rule = ResourceRule | StackRule;

/** Declares a resource rule. */
export function resourceRule(rule: Omit<ResourceRule, 'kind'>): ResourceRule {
  return { kind: 'resource', ...rule };
}

/** Declares a stack rule. */
export function stackRule(rule: Omit<StackRule, 'kind'>): StackRule {
  return { kind: 'stack', ...rule };
}
