import { readMessage } from '../../preview/findings';
import type { WireProperties, WireValue } from '../../preview/packs/pack';
import type { AccountResult, MarkedValue } from '../../preview/result';
import {
  collectSecrets,
  flattenProperties,
  isObject,
  markProperties,
  redact,
  redactMarked,
  signatureOf,
  signatures,
} from '../../preview/values';
import type { Observation, RealRun } from './harness/real-engine';

/** What both engines say of a resource. */
export interface PlanResource {
  readonly urn: string;
  readonly type: string;
  readonly parent: string;
  readonly provider: string;
  readonly protect: boolean;
  /** Unknowns and secrets marked as in the result of a preview. */
  readonly inputs: { readonly [key: string]: MarkedValue };
  /** With `propertyDependencies` undefined where the real engine does not say: of resources that are only read. */
  readonly dependencies: readonly string[] | undefined;
  readonly propertyDependencies: { readonly [property: string]: readonly string[] } | undefined;
  /** Read, not created; only the embedded preview says. */
  readonly external?: boolean;
}

export interface PlanFinding {
  readonly pack: string;
  readonly policy: string;
  readonly verdict: string;
  readonly level: string;
  readonly resource: string;
  readonly message: string;
}

/** A preview in the form in which the engines are compared. */
export interface Plan {
  /** False when the preview did not get to the end of the program. */
  readonly complete: boolean;
  /** Why it is not complete. */
  readonly reasons: readonly string[];
  readonly resources: readonly PlanResource[];
  readonly findings: readonly PlanFinding[];
  /** URNs of resources that are imported; only the real engine says. */
  readonly imported: readonly string[];
  readonly milliseconds: number;
}

function sortedLists(lists: { readonly [property: string]: readonly string[] | null }): {
  readonly [property: string]: readonly string[];
} {
  const entries = Object.entries(lists).map(([property, urns]) => [property, [...(urns ?? [])].sort()] as const);
  return Object.fromEntries(entries.filter(([, urns]) => urns.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byUrn(resources: readonly PlanResource[]): readonly PlanResource[] {
  return [...resources].sort((a, b) => (a.urn < b.urn ? -1 : 1));
}

function sortedFindings(findings: readonly PlanFinding[]): readonly PlanFinding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** The embedded preview of one account. `root` is the checkout, cut from paths of assets. */
export function embeddedPlan(result: AccountResult, milliseconds: number, root: string): Plan {
  return {
    complete: result.failures.length === 0,
    reasons: result.failures.map(({ kind, message }) => `${kind}: ${message}`),
    resources: byUrn(
      result.resources.map(
        ({ urn, type, parent = '', provider = '', protect, external, inputs, dependencies, propertyDependencies }) => ({
          external,
          urn,
          type,
          parent,
          provider,
          protect,
          inputs: sameModulePaths(inputs, root),
          dependencies: [...dependencies].sort(),
          propertyDependencies: sortedLists(propertyDependencies),
        }),
      ),
    ),
    findings: sortedFindings(
      result.findings.map(({ pack, policy, verdict, level, resource, message }) => ({
        pack,
        policy,
        verdict,
        level,
        resource,
        message,
      })),
    ),
    imported: [],
    milliseconds,
  };
}

/** Secrets of a run, which the preview hides wherever they occur. */
function secretsOf(observations: readonly Observation[]): ReadonlySet<string> {
  const secrets = new Set<string>();
  for (const { properties } of observations)
    for (const value of Object.values(properties)) collectSecrets(value, secrets);
  return secrets;
}

/** The code of a dynamic provider, an internal input that the engine shows in events but not to packs. */
const providerCode = '__provider';

/** Archives and assets as the SDK sends them: the engine adds a hash and empty fields. */
function withoutEmptyFields(value: WireValue): WireValue {
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(withoutEmptyFields);
  if (!isObject(value)) return value;
  const isEmpty = (item: WireValue | undefined): boolean =>
    item === '' || (isObject(item) && Object.keys(item).length === 0);
  const signature = signatureOf(value);
  const isAsset = signature === signatures.asset || signature === signatures.archive;
  const fields = Object.entries(value).flatMap(([key, item]): readonly (readonly [string, WireValue])[] =>
    isAsset && isEmpty(item) ? [] : [[key, withoutEmptyFields(item)]],
  );
  // An archive of nothing.
  const isBare = signature === signatures.archive && !fields.some(([key]) => ['assets', 'path', 'uri'].includes(key));
  return Object.fromEntries(isBare ? [...fields, ['assets', {}]] : fields);
}

/** Numbers that JSON has none for, written as the JSON form of protocol buffers does, in which the real engine's values arrive. */
function withNumbersAsTold(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** Paths below the checkout, from wherever a program lies: of its own files, and of modules a serialized function brings along. */
function sameModulePaths<T>(value: T, root: string): T {
  const text = JSON.stringify(value, withNumbersAsTold)
    .split(`${root}/`)
    .join('')
    .replace(/\bruns\/run-\w+\//g, 'test/fixtures/programs/');
  return JSON.parse(text.replace(/(?:\.\.\/)+(?:[^".]*\/)?node_modules\//g, 'node_modules/')) as T;
}

function realResources(run: RealRun, secrets: ReadonlySet<string>, root: string): readonly PlanResource[] {
  const relations = new Map(
    run.observations.filter(({ phase }) => phase === 'stack').map((observation) => [observation.urn, observation]),
  );
  const observed = new Map(
    run.observations.filter(({ phase }) => phase === 'inputs').map((observation) => [observation.urn, observation]),
  );
  const long = new Set([...secrets].filter((secret) => secret.length >= 8));
  const marked = (properties: WireProperties): PlanResource['inputs'] => {
    const own = withoutEmptyFields(flattenProperties(properties)) as WireProperties;
    return sameModulePaths(redactMarked(markProperties(own), long) as PlanResource['inputs'], root);
  };
  const resources = new Map<string, PlanResource>();
  for (const { resourcePreEvent } of run.events) {
    const metadata = resourcePreEvent?.metadata;
    if (metadata === undefined || metadata.new === null) continue;
    const inputs = observed.get(metadata.urn);
    const relation = relations.get(metadata.urn);
    const code: WireValue | undefined = metadata.new.inputs?.[providerCode];
    resources.set(metadata.urn, {
      urn: metadata.urn,
      type: metadata.type,
      parent: metadata.new.parent ?? '',
      provider: (metadata.new.provider ?? '').replace(/::[^:]*$/, ''),
      protect: metadata.new.protect ?? false,
      inputs: marked({
        ...(inputs?.properties ?? metadata.new.inputs),
        ...(code === undefined ? {} : { [providerCode]: code }),
      }),
      dependencies: relation && [...(relation.dependencies ?? [])].sort(),
      propertyDependencies: relation && sortedLists(relation.propertyDependencies ?? {}),
    });
  }
  return byUrn([...resources.values()]);
}

/** Errors of a preview that are no policy's; what the CLI printed where the engine did not even start. */
function reasonsOf(run: RealRun): readonly string[] {
  const errors = run.events.flatMap(({ diagnosticEvent }) =>
    diagnosticEvent?.severity === 'error' ? [diagnosticEvent.message.trim()] : [],
  );
  const reasons = errors.filter((text) => text !== 'preview failed' && text !== '');
  const isStarted = run.events.some(({ resourcePreEvent }) => resourcePreEvent !== undefined);
  return reasons.length > 0 || isStarted || run.exitCode === 0 ? reasons : [run.stderr.trim()];
}

/**
 * A preview of the real engine: resources from its events; inputs, marks, dependencies and property dependencies from what it showed
 * to the observer pack; findings from its policy events. `root` is the copy of the checkout, cut from paths of assets.
 */
export function realPlan(run: RealRun, descriptions: ReadonlyMap<string, string>, root: string): Plan {
  const secrets = secretsOf(run.observations);
  const reasons = reasonsOf(run);
  const violated = run.events.some(({ policyEvent }) => policyEvent?.enforcementLevel === 'mandatory');
  return {
    complete: run.exitCode === 0 || (violated && reasons.length === 0),
    reasons,
    resources: realResources(run, secrets, root),
    findings: sortedFindings(
      run.events.flatMap(({ policyEvent: event }) => {
        if (event === undefined) return [];
        const { verdict, text } = readMessage(
          event.message.trim(),
          descriptions.get(`${event.policyPackName}/${event.policyName}`) ?? '',
        );
        return [
          {
            pack: event.policyPackName,
            policy: event.policyName,
            verdict,
            level: event.enforcementLevel,
            resource: event.resourceUrn ?? '',
            message: redact(text, secrets),
          },
        ];
      }),
    ),
    imported: run.events.flatMap(({ resourcePreEvent: event }) =>
      event?.metadata.op === 'import' ? [event.metadata.urn] : [],
    ),
    milliseconds: run.milliseconds,
  };
}
