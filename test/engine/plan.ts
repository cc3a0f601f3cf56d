import { readMessage } from '../../preview/findings';
import type { WireProperties } from '../../preview/packs/pack';
import type { AccountResult, MarkedValue } from '../../preview/result';
import { collectSecrets, flattenProperties, markProperties, redact, redactMarked } from '../../preview/values';
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
  readonly dependencies: readonly string[];
  readonly propertyDependencies: { readonly [property: string]: readonly string[] };
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
  readonly milliseconds: number;
}

function sortedLists(lists: { readonly [property: string]: readonly string[] | null }): { readonly [property: string]: readonly string[] } {
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

/** The embedded preview of one account. */
export function embeddedPlan(result: AccountResult, milliseconds: number): Plan {
  return {
    complete: result.failures.length === 0,
    reasons: result.failures.map(({ kind, message }) => `${kind}: ${message}`),
    resources: byUrn(
      result.resources.map(({ urn, type, parent = '', provider = '', protect, inputs, dependencies, propertyDependencies }) => ({
        urn,
        type,
        parent,
        provider,
        protect,
        inputs,
        dependencies: [...dependencies].sort(),
        propertyDependencies: sortedLists(propertyDependencies),
      })),
    ),
    findings: sortedFindings(
      result.findings.map(({ pack, policy, verdict, level, resource, message }) => ({ pack, policy, verdict, level, resource, message })),
    ),
    milliseconds,
  };
}

/** Secrets of a run that the preview hides wherever they occur; `minimum` characters or longer. */
function secretsOf(observations: readonly Observation[]): ReadonlySet<string> {
  const secrets = new Set<string>();
  for (const { properties } of observations) for (const value of Object.values(properties)) collectSecrets(value, secrets);
  return secrets;
}

function realResources(run: RealRun, secrets: ReadonlySet<string>, root: string): readonly PlanResource[] {
  const relations = new Map(run.observations.filter(({ phase }) => phase === 'stack').map((observation) => [observation.urn, observation]));
  const observed = new Map(run.observations.filter(({ phase }) => phase === 'inputs').map((observation) => [observation.urn, observation]));
  const long = new Set([...secrets].filter((secret) => secret.length >= 8));
  const marked = (properties: WireProperties): PlanResource['inputs'] => {
    const inputs = redactMarked(markProperties(flattenProperties(properties)), long);
    return JSON.parse(JSON.stringify(inputs).split(`${root}/`).join('')) as PlanResource['inputs'];
  };
  const resources = new Map<string, PlanResource>();
  for (const { resourcePreEvent } of run.events) {
    const metadata = resourcePreEvent?.metadata;
    if (metadata === undefined || metadata.new === null) continue;
    const inputs = observed.get(metadata.urn);
    const relation = relations.get(metadata.urn);
    resources.set(metadata.urn, {
      urn: metadata.urn,
      type: metadata.type,
      parent: metadata.new.parent ?? '',
      provider: (metadata.new.provider ?? '').replace(/::[^:]*$/, ''),
      protect: metadata.new.protect ?? false,
      inputs: marked(inputs?.properties ?? metadata.new.inputs ?? {}),
      dependencies: [...(relation?.dependencies ?? [])].sort(),
      propertyDependencies: sortedLists(relation?.propertyDependencies ?? {}),
    });
  }
  return byUrn([...resources.values()]);
}

/** Errors of a preview that are no policy's. */
function reasonsOf(run: RealRun): readonly string[] {
  const errors = run.events.flatMap(({ diagnosticEvent }) => (diagnosticEvent?.severity === 'error' ? [diagnosticEvent.message.trim()] : []));
  return errors.filter((text) => text !== 'preview failed' && text !== '');
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
        const { verdict, text } = readMessage(event.message.trim(), descriptions.get(`${event.policyPackName}/${event.policyName}`) ?? '');
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
    milliseconds: run.milliseconds,
  };
}
