import { Condition, Statement } from '../model/policy-document';
import { Templates } from './organization-settings';

/** What one statement of the landing zone says. Texts are templates (`Templates`). */
export interface DesignedStatement {
  /** Empty for a statement without one. */
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  /** Kind and value, such as `Service events.amazonaws.com`; `*` is everyone. */
  readonly principals?: readonly string[];
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  /** Operator and key with the values. */
  readonly conditions?: Readonly<Record<string, readonly string[]>>;
}

type Own = Readonly<Record<string, string | undefined>>;

/** Templates and texts of one element of a statement, compared as a statement of its effect demands. */
class Comparison {
  constructor(
    private readonly templates: Templates,
    private readonly own: Own,
  ) {}

  /** Texts none of the templates fits. */
  beyond(designed: readonly string[], actual: readonly string[]): readonly string[] {
    return actual.filter((text) => !designed.some((template) => this.templates.fits(template, text, this.own)));
  }

  /** Templates that fit none of the texts. */
  missing(designed: readonly string[], actual: readonly string[]): readonly string[] {
    return designed.filter((template) => !actual.some((text) => this.templates.fits(template, text, this.own)));
  }
}

const conditionName = ({ quantifier, operator, key }: Condition): string =>
  `${quantifier === undefined ? '' : quantifier === 'any' ? 'foranyvalue:' : 'forallvalues:'}${operator} ${key}`;

function problemOfConditions(
  { effect, conditions: designed = {} }: DesignedStatement,
  { conditions: actual }: Statement,
  compare: Comparison,
): string | undefined {
  const wanted = new Map(Object.entries(designed).map(([name, values]) => [name.toLowerCase(), values]));
  for (const [name, values] of wanted) {
    const condition = actual.find((one) => conditionName(one) === name);
    if (!condition) return `has no condition ${name}`;
    const [beyond] = compare.beyond(values, condition.values);
    if (beyond !== undefined) return `has the value ${beyond} in its condition ${name}`;
    // A Deny that names what it binds must name all of it; a negated condition names exceptions instead.
    if (condition.values.length === 0 || (effect === 'Deny' && compare.missing(values, condition.values).length > 0))
      return `lacks a value in its condition ${name}`;
  }
  const further = actual.find((one) => !wanted.has(conditionName(one)));
  return effect === 'Deny' && further ? `depends on ${further.key} too` : undefined;
}

const principalsOf = ({ principals }: Statement): readonly string[] =>
  principals.map(({ kind, value }) => (value === '*' && kind.toLowerCase() === 'aws' ? '*' : `${kind} ${value}`));

/** How a statement is weaker than it is designed to be; undefined when it is not. Narrower ones are none weaker. */
export function problemOfStatement(
  designed: DesignedStatement,
  statement: Statement,
  templates: Templates,
  own: Own,
): string | undefined {
  if (statement.effect !== designed.effect) return `has the effect ${statement.effect}`;
  if (statement.notPrincipals.length > 0 || statement.notResources.length > 0)
    return 'names whom or what it does not speak of';
  const compare = new Comparison(templates, own);
  const pairs = [
    ['principal', designed.principals ?? [], principalsOf(statement)],
    ['action', designed.actions ?? [], statement.actions],
    ['resource', designed.resources ?? [], statement.resources],
  ] as const;
  for (const [what, wanted, actual] of pairs) {
    const [wrong] = statement.effect === 'Allow' ? compare.beyond(wanted, actual) : compare.missing(wanted, actual);
    if (wrong !== undefined) return `${statement.effect === 'Allow' ? 'speaks of' : 'misses'} the ${what} ${wrong}`;
  }
  const [exempt] =
    statement.effect === 'Deny'
      ? compare.beyond(designed.notActions ?? [], statement.notActions)
      : compare.missing(designed.notActions ?? [], statement.notActions);
  if (exempt !== undefined)
    return `${statement.effect === 'Deny' ? 'exempts' : 'does not exempt'} the action ${exempt}`;
  // Without an element a statement speaks of everything, or AWS refuses it.
  if (designed.actions && statement.actions.length === 0) return 'names no action';
  if (designed.notActions && statement.notActions.length === 0) return 'exempts no action';
  if (designed.resources && statement.resources.length === 0) return 'names no resource';
  if (designed.principals && statement.principals.length === 0) return 'names no principal';
  return problemOfConditions(designed, statement, compare);
}
