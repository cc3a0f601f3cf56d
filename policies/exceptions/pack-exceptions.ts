import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Acceptance } from '../model/acceptance';
import type { Binding } from '../model/binding';
import { dayOf, daysBetween } from './calendar';
import type { PolicyFacts, RiskException } from './risk-exception';
import { matchesUrn } from './urn-pattern';

/** Environment variable that names the file for plain Pulumi. */
export const exceptionsVariable = 'POLICY_EXCEPTIONS_FILE';
/** Key of the stack's configuration that names it, where the variable does not. */
const exceptionsConfigKey = 'policy:exceptionsFile';

/** The environment of a pack; the Pulumi engine puts the stack's configuration into `PULUMI_CONFIG`, as JSON. */
export type PackEnvironment = Readonly<Record<string, string | undefined>>;

function configured(environment: PackEnvironment): string | undefined {
  try {
    const config = JSON.parse(environment['PULUMI_CONFIG'] ?? '{}') as Readonly<Record<string, unknown>> | null;
    const value = config?.[exceptionsConfigKey];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file of exceptions a pack shall apply by itself, absolute; undefined when none is named. A relative path counts from
 * the directory Pulumi was started in.
 */
export function namedExceptionsFile(environment: PackEnvironment): string | undefined {
  const named = environment[exceptionsVariable] || configured(environment);
  return named ? path.resolve(environment['PWD'] ?? '', named) : undefined;
}

interface Judged {
  readonly inForce: readonly RiskException[];
  readonly problems: readonly string[];
}

function told({ expires, ticket, reason, owner, approver, compensatingControl }: RiskException, today: string): string {
  const left = daysBetween(today, expires);
  const days = left === 0 ? 'the last day' : left === 1 ? '1 day left' : `${left} days left`;
  return `Risk accepted until ${expires} (${days}) by ${owner}, approved by ${approver}, ${ticket}: ${reason}; ${compensatingControl}`;
}

/**
 * Lets a pack apply exceptions by itself. Entries that are not valid accept nothing and are problems, as is a file that
 * cannot be read. Entries about policies of other packs are left to those.
 *
 * @param concerns whether a policy of that name would be one of this pack
 * @returns undefined when no file is named; else what reads the file, at the first judgement
 */
export function packExceptions(
  environment: PackEnvironment,
  bindings: readonly Binding[],
  concerns: (policy: string) => boolean,
  now: () => Date = () => new Date(),
): (() => Promise<Acceptance>) | undefined {
  const file = namedExceptionsFile(environment);
  if (file === undefined) return undefined;
  let acceptance: Promise<Acceptance> | undefined;
  return () => (acceptance ??= load(file, bindings, concerns, now));
}

/** The readers are loaded here only: they cost time that no run without a file shall spend. */
async function load(
  file: string,
  bindings: readonly Binding[],
  concerns: (policy: string) => boolean,
  now: () => Date,
): Promise<Acceptance> {
  const [{ readExceptions }, { judgeExceptions }] = await Promise.all([import('./read'), import('./judge')]);
  const facts = new Map<string, PolicyFacts>(
    bindings.map(({ rule, severity, enforces, supports = [] }) => [
      rule.name,
      { severity, requirements: [...enforces, ...supports] },
    ]),
  );
  const shown = path.basename(file);
  const judge = (today: string): Judged => {
    let content: string;
    try {
      content = fs.readFileSync(file, 'utf8');
    } catch {
      return {
        inForce: [],
        problems: [
          `${file} cannot be read; ${exceptionsVariable} or the configuration ${exceptionsConfigKey} names it`,
        ],
      };
    }
    const read = readExceptions(content, shown);
    const own = read.exceptions.filter(({ policy }) => concerns(policy));
    const { inForce, problems } = judgeExceptions(own, shown, facts, today);
    return {
      inForce,
      problems: [...read.problems, ...problems].map(({ line, message }) => `${shown}:${line}: ${message}`),
    };
  };
  let last: { readonly today: string; readonly judged: Judged } | undefined;
  const current = (): { readonly today: string; readonly judged: Judged } => {
    const today = dayOf(now());
    if (last?.today !== today) last = { today, judged: judge(today) };
    return last;
  };
  return {
    accepted(policy, urn) {
      const { today, judged } = current();
      const found = judged.inForce.find(
        (exception) => exception.policy === policy && matchesUrn(exception.resource, exception.glob, urn),
      );
      return found && told(found, today);
    },
    problems: () => current().judged.problems,
  };
}
