import { suggest } from '../../organization/suggestion';
import { matchesUrn, stackNamed } from './urn-pattern';
import { addDays, addMonths, daysBetween } from './calendar';
import {
  ExceptionProblem,
  longestCriticalDays,
  longestMonths,
  PolicyFacts,
  RiskException,
  warningDays,
} from './risk-exception';

/** A requirement for policies that are good practice and name none. */
const noRequirement = 'none';

/** A resource nobody has: a pattern that takes it takes every resource of its stack. */
const anyResource = 'any-project::any:module/any:Any::any-name';

function requirementProblem({ policy, requirement }: RiskException, { requirements }: PolicyFacts): readonly string[] {
  if (requirements.includes(requirement)) return [];
  if (requirements.length === 0)
    return requirement === noRequirement ? [] : [`${policy} names no requirement; write requirement: ${noRequirement}`];
  return [`${policy} does not name requirement ${requirement}; it names ${requirements.join(', ')}`];
}

function patternProblem({ resource, glob }: RiskException): readonly string[] {
  if (!glob || !matchesUrn(resource, true, `urn:pulumi:${stackNamed(resource) ?? 'any-stack'}::${anyResource}`))
    return [];
  return ['the pattern takes every resource; name at least the type or the name of those that are meant'];
}

/** The earlier entry that accepts all this one accepts. */
function coveredBy({ policy, resource }: RiskException, earlier: readonly RiskException[]): RiskException | undefined {
  return earlier.find((other) => other.policy === policy && other.glob && matchesUrn(other.resource, true, resource));
}

export interface JudgedExceptions {
  /** Exceptions in force. */
  readonly inForce: readonly RiskException[];
  readonly problems: readonly ExceptionProblem[];
  /** Exceptions in force that end soon. */
  readonly expiring: readonly ExceptionProblem[];
}

function timeProblems(
  { created, expires }: RiskException,
  severity: PolicyFacts['severity'],
  today: string,
): readonly string[] {
  if (created > today) return [`created on ${created}, which is still to come`];
  if (expires < created) return [`expires on ${expires}, before it was created`];
  const limit = severity === 'critical' ? addDays(created, longestCriticalDays) : addMonths(created, longestMonths);
  const longest =
    severity === 'critical' ? `${longestCriticalDays} days, for the policy is critical` : `${longestMonths} months`;
  return [
    ...(expires > limit ? [`expires on ${expires}; an exception lives at most ${longest}: until ${limit}`] : []),
    ...(expires < today ? [`expired on ${expires}; fix the finding, or have the risk accepted anew`] : []),
  ];
}

/**
 * Judges entries by the policies there are and by the day. Entries with a problem are not in force, so that their findings
 * come back.
 *
 * @param policies facts by policy name
 * @param today `YYYY-MM-DD`, UTC
 */
export function judgeExceptions(
  exceptions: readonly RiskException[],
  file: string,
  policies: ReadonlyMap<string, PolicyFacts>,
  today: string,
): JudgedExceptions {
  const problems: ExceptionProblem[] = [];
  const expiring: ExceptionProblem[] = [];
  const inForce: RiskException[] = [];
  const seen = new Map<string, number>();
  for (const exception of exceptions) {
    const { line, policy, resource, expires } = exception;
    const facts = policies.get(policy);
    const key = JSON.stringify([policy, resource]);
    const earlier = seen.get(key);
    seen.set(key, earlier ?? line);
    const covering = coveredBy(exception, inForce);
    const found = [
      ...(facts ? [] : [`there is no policy of that name. ${suggest(policy, [...policies.keys()])}`]),
      ...(facts ? requirementProblem(exception, facts) : []),
      ...patternProblem(exception),
      ...(earlier === undefined ? [] : [`the same policy and resource as on line ${earlier}; keep one`]),
      ...(earlier === undefined && covering
        ? [`the pattern on line ${covering.line} takes ${resource} already; keep one`]
        : []),
      ...(facts ? timeProblems(exception, facts.severity, today) : []),
    ];
    problems.push(...found.map((message) => ({ file, line, message: `${policy}: ${message}` })));
    if (found.length > 0) continue;
    inForce.push(exception);
    const left = daysBetween(today, expires);
    if (left <= warningDays) {
      const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`;
      expiring.push({ file, line, message: `${policy}: expires ${when}, on ${expires} (${exception.owner})` });
    }
  }
  return { inForce, problems, expiring };
}
