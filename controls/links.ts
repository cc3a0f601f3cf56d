import type { Catalogue, PolicyEntry } from './catalogue';
import { isChecked } from './catalogue';
import { chapters } from './requirements';
import type { Requirement } from './requirement';

/** Requirements that bind some kinds of entities only. A policy that enforces something or fails a run must not rest on them alone. */
function bindsSome({ appliesTo }: Requirement): boolean {
  return appliesTo !== 'all entities';
}

function idProblem(id: string, known: ReadonlyMap<string, Requirement>): string | undefined {
  const requirement = known.get(id);
  if (requirement?.supersededBy !== undefined)
    return `${id} is superseded by ${requirement.supersededBy}; cite that one`;
  if (requirement) return undefined;
  const section = chapters.some((chapter) => chapter.id === id || chapter.sections.some((one) => one.id === id));
  return section
    ? `${id} is a heading, not a requirement; cite one below it`
    : `${id} is no requirement of PCI DSS v4.0.1`;
}

function policyProblems(policy: PolicyEntry, known: ReadonlyMap<string, Requirement>): readonly string[] {
  const wrong = policy.requirements.flatMap((id) => idProblem(id, known) ?? []);
  const cited = policy.requirements.flatMap((id) => known.get(id) ?? []);
  const weighs = policy.enforces.length > 0 || policy.level === 'mandatory';
  const some = weighs && cited.length > 0 && cited.every(bindsSome) ? cited.map(({ id }) => id) : [];
  const both = policy.enforces.filter((id) => policy.supports.includes(id));
  return [
    ...wrong,
    ...(some.length > 0 ? [`${some.join(', ')} binds service providers only; cite what binds everybody first`] : []),
    ...(both.length > 0 ? [`${both.join(', ')} is enforced and supported at once`] : []),
  ].map((problem) => `${policy.name}: ${problem}`);
}

/**
 * Every link of the catalogue that leads nowhere or is missing.
 *
 * @param exists whether a path of the repository exists
 */
export function brokenLinks(
  { policies, controls }: Pick<Catalogue, 'policies' | 'controls'>,
  exists: (path: string) => boolean,
): readonly string[] {
  const known = new Map(controls.map((control) => [control.id, control]));
  return [
    ...policies.flatMap((policy) => policyProblems(policy, known)),
    ...controls.flatMap(({ id, metBy, checkedBy, notAutomatedBecause, supersededBy }) => [
      ...metBy.filter((path) => !exists(path)).map((path) => `${id}: met by ${path}, which does not exist`),
      ...(!isChecked(checkedBy) && notAutomatedBecause === undefined
        ? [`${id}: nothing checks it, and no reason is given`]
        : []),
      ...(isChecked(checkedBy) && notAutomatedBecause !== undefined && supersededBy === undefined
        ? [`${id}: something checks it, yet a reason says that nothing does; remove the reason`]
        : []),
      ...(supersededBy !== undefined && !known.has(supersededBy)
        ? [`${id}: superseded by ${supersededBy}, which is not in the catalogue`]
        : []),
    ]),
  ];
}
