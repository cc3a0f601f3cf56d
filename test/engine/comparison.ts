import { isDeepStrictEqual } from 'node:util';
import type { Plan, PlanFinding, PlanResource } from './plan';

/** One thing the two engines say differently. `undefined` stands for nothing. */
export interface Difference {
  readonly kind: 'completeness' | 'resource' | 'field' | 'input' | 'finding';
  /** URN of the resource, or `pack/policy URN` of a finding, or empty. */
  readonly place: string;
  /** Field of the resource or name of the input, or empty. */
  readonly field: string;
  readonly embedded: unknown;
  readonly real: unknown;
}

const fields = ['type', 'parent', 'provider', 'protect', 'dependencies', 'propertyDependencies'] as const;

function compareResource(embedded: PlanResource, real: PlanResource): readonly Difference[] {
  const place = embedded.urn;
  const unequal = fields.filter(
    (field) => real[field] !== undefined && !isDeepStrictEqual(embedded[field], real[field]),
  );
  const inputs = [...new Set([...Object.keys(embedded.inputs), ...Object.keys(real.inputs)])].sort();
  return [
    ...unequal.map((field): Difference => ({
      kind: 'field',
      place,
      field,
      embedded: embedded[field],
      real: real[field],
    })),
    ...inputs
      .filter((name) => !isDeepStrictEqual(embedded.inputs[name], real.inputs[name]))
      .map((field): Difference => ({
        kind: 'input',
        place,
        field,
        embedded: embedded.inputs[field],
        real: real.inputs[field],
      })),
  ];
}

function pairs<T>(
  embedded: readonly T[],
  real: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, T | undefined, T | undefined])[] {
  const left = new Map(embedded.map((item) => [keyOf(item), item]));
  const right = new Map(real.map((item) => [keyOf(item), item]));
  return [...new Set([...left.keys(), ...right.keys()])].sort().map((key) => [key, left.get(key), right.get(key)]);
}

const findingKey = ({ pack, policy, resource, message, verdict }: PlanFinding): string =>
  JSON.stringify([pack, policy, resource, verdict, message]);

/**
 * Everything in which two plans differ. Of plans that are both incomplete only the reason is compared, which must match `fails`: an
 * embedded preview shows nothing of a plan that is not complete.
 */
export function compare(embedded: Plan, real: Plan, fails: RegExp | undefined): readonly Difference[] {
  const said = (plan: Plan): string => (plan.complete ? 'complete' : plan.reasons.join('; ') || 'incomplete');
  const completeness: Difference = {
    kind: 'completeness',
    place: '',
    field: '',
    embedded: said(embedded),
    real: said(real),
  };
  if (!embedded.complete && !real.complete) {
    return fails !== undefined && fails.test(said(embedded)) && fails.test(said(real)) ? [] : [completeness];
  }
  if (embedded.complete !== real.complete || fails !== undefined) return [completeness];
  const differences: Difference[] = [];
  for (const [urn, left, right] of pairs(embedded.resources, real.resources, ({ urn }) => urn)) {
    if (left !== undefined && right !== undefined) differences.push(...compareResource(left, right));
    else differences.push({ kind: 'resource', place: urn, field: '', embedded: left, real: right });
  }
  for (const [key, left, right] of pairs(embedded.findings, real.findings, findingKey)) {
    if (left?.level === right?.level) continue;
    differences.push({ kind: 'finding', place: key, field: 'level', embedded: left?.level, real: right?.level });
  }
  return differences;
}
