/** The result model of a preview: what every report, the JSON output and the tests read. */

/** Plain JSON; the marks below stand for values that are unknown, secret or no JSON. */
export type MarkedValue =
  null | boolean | number | string | readonly MarkedValue[] | { readonly [key: string]: MarkedValue };

/** Mark of a value that is not known before deployment: `{ "$unknown": true }`. */
export const unknownMark = { $unknown: true } as const;
/** Mark of a secret, whose value is never shown: `{ "$secret": true }`. */
export const secretMark = { $secret: true } as const;

export interface ResourceRecord {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** URN of the parent, absent for the stack itself. */
  readonly parent?: string;
  /** True for resources of a provider, false for components. */
  readonly custom: boolean;
  /** True for resources read with `get()`: looked up, not created. */
  readonly external: boolean;
  /** URN of the provider, for custom resources. */
  readonly provider?: string;
  readonly inputs: { readonly [key: string]: MarkedValue };
  readonly dependencies: readonly string[];
  readonly propertyDependencies: { readonly [property: string]: readonly string[] };
  readonly protect: boolean;
}

export type Level = 'advisory' | 'mandatory';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
/** `fail`: the rule is broken. `undetermined`: a value the rule needs is not known before deployment. */
export type FindingVerdict = 'fail' | 'undetermined';

export interface Finding {
  readonly pack: string;
  readonly policy: string;
  /** What the policy demands, one sentence. */
  readonly title: string;
  readonly level: Level;
  readonly verdict: FindingVerdict;
  readonly severity: Severity;
  /** PCI DSS v4.0.1 requirement ids (or of the pack's own standard). */
  readonly requirements: readonly string[];
  /** URN of the resource. */
  readonly resource: string;
  readonly message: string;
  /** How to fix it. */
  readonly remediation: string;
  /** Link to the page that explains the policy, empty when the pack has none. */
  readonly docs: string;
  /** Somebody accepted the risk for a time: the finding is shown, and not counted as failed or undetermined. */
  readonly exception?: AcceptedRisk;
}

/** Who accepted a risk, why, and until when. */
export interface AcceptedRisk {
  readonly requirement: string;
  readonly reason: string;
  readonly owner: string;
  readonly approver: string;
  readonly ticket: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly created: string;
  readonly expires: string;
  /** Days after today until the last day, 0 on that day. */
  readonly daysLeft: number;
  readonly compensatingControl: string;
}

/** Something wrong with the file of exceptions, or an exception that ends soon. */
export interface ExceptionNotice {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What came of the file of exceptions. */
export interface ExceptionsReport {
  readonly file: string;
  /** Exceptions that are malformed, expired, unknown, twice there or not needed; they accept nothing. */
  readonly problems: readonly ExceptionNotice[];
  readonly expiring: readonly ExceptionNotice[];
}

/** A correction a `remediate` policy made to the planned inputs of a resource. */
export interface RemediationRecord {
  readonly pack: string;
  readonly policy: string;
  readonly resource: string;
  readonly description: string;
  readonly before: { readonly [key: string]: MarkedValue };
  readonly after: { readonly [key: string]: MarkedValue };
}

export type FailureKind =
  | 'type-check' // the program or pack does not compile
  | 'program' // it threw, or rejected a promise nobody handled
  | 'exit' // it called process.exit
  | 'timeout' // it did not finish before the deadline
  | 'data-source' // it asked a data source nobody answered
  | 'stack-reference' // it reads a stack that is not part of the preview and has no given outputs
  | 'remote-component' // it uses a component that lives in a provider plugin
  | 'resource' // a resource was refused: duplicate URN, missing provider, malformed request
  | 'policy' // a policy threw
  | 'pack'; // a pack could not be loaded or configured

/** Why an account's plan is not complete. */
export interface Failure {
  readonly kind: FailureKind;
  /** Plain sentence for people, with the place and the way out; no stack dump. */
  readonly message: string;
  /** Stack trace or compiler output, shown with --verbose. */
  readonly detail?: string;
}

/** A line the program or a pack printed or logged. */
export interface Message {
  readonly severity: 'debug' | 'info' | 'warning' | 'error';
  readonly text: string;
  readonly resource?: string;
}

export interface PolicyCounts {
  /** Judgements: policy and resource for resource policies, policy and stack for stack policies. */
  readonly passed: number;
  readonly failed: number;
  readonly undetermined: number;
  readonly notApplicable: number;
}

export interface AccountResult {
  readonly account: string;
  readonly resources: readonly ResourceRecord[];
  readonly findings: readonly Finding[];
  readonly remediations: readonly RemediationRecord[];
  readonly failures: readonly Failure[];
  readonly messages: readonly Message[];
  /** Judgements by policy, keyed `pack/policy`. */
  readonly policies: { readonly [packAndPolicy: string]: PolicyCounts };
  readonly outputs: { readonly [key: string]: MarkedValue };
  readonly milliseconds: number;
}

export interface Totals {
  readonly accounts: number;
  readonly resources: number;
  readonly policies: number;
  readonly passed: number;
  readonly failed: number;
  readonly undetermined: number;
  readonly mandatory: number;
  readonly advisory: number;
  readonly incompleteAccounts: number;
  /** Findings with an exception; they are in none of the other counts. */
  readonly accepted: number;
  readonly bySeverity: { readonly [severity in Severity]: number };
  /** Findings and passes by requirement id. */
  readonly byRequirement: {
    readonly [requirement: string]: { readonly passed: number; readonly failed: number; readonly undetermined: number };
  };
}

export interface PreviewResult {
  /** Version of this format; changes only when a reader would break. */
  readonly formatVersion: 1;
  readonly accounts: readonly AccountResult[];
  readonly totals: Totals;
  /** What this kind of preview does not see; printed by every report. */
  readonly limits: readonly string[];
  readonly transport: 'fast' | 'process';
  /** Absent when no file of exceptions was used. */
  readonly exceptions?: ExceptionsReport;
}
