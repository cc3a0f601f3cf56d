import type { AssertionResult, IdentityProof, Violation } from '../../analysis/identity/proof';
import { printableLine } from '../printable';
import { legend, marks, matrixRows, MatrixRow, roleName, When } from './matrix';
import { heldBackNote, proofSummary, stepAction, stepSentence, stepStatements, verdictWords } from './shown';

/** Violations printed of one assertion; the JSON has all. */
const most = 5;
const line = printableLine;

function person({ person: name, production, users, cells }: MatrixRow, accounts: readonly string[]): readonly string[] {
  const head = `${line(name)}${production ? ', production person' : ''} (signs in to: ${users.map(line).join(', ') || 'none'})`;
  const whens: readonly When[] = ['without-mfa', 'standing', 'approval'];
  const rows = accounts.flatMap((account) => {
    const roles = cells.get(account) ?? [];
    if (roles.length === 0) return [];
    const groups = whens.flatMap((when) => {
      const names = roles.filter((role) => role.when === when).map((role) => line(roleName(role)));
      return names.length === 0 ? [] : [`${marks[when]} ${names.join(', ')}`];
    });
    return [`    ${line(account).padEnd(width(accounts))}  ${groups.join('   ')}`];
  });
  return [`  ${head}`, ...(rows.length > 0 ? rows : ['    reaches no role']), ''];
}

function width(accounts: readonly string[]): number {
  return Math.max(0, ...accounts.map((account) => line(account).length));
}

function violation(one: Violation): readonly string[] {
  const note = heldBackNote(one);
  return [
    `  ✗ ${line(one.summary)}`,
    ...one.path.flatMap((step, index) => [
      `      ${index + 1}. ${line(stepSentence(step))}`,
      `         ${line(stepAction(step))}`,
      ...stepStatements(step).map((statement) => `         by ${line(statement)}`),
    ]),
    ...(note === '' ? [] : [`      ${note}`]),
    '',
  ];
}

function assertion({ id, title, verdict, requirements, violations }: AssertionResult): string {
  return `  ${verdict === 'holds' ? '✓' : verdict === 'violated' ? '✗' : '?'} ${verdictWords[verdict].padEnd(8)}  ${title} (${id}; PCI DSS ${requirements.join(', ')})${violations.length > 0 ? `: ${violations.length}` : ''}`;
}

/** The proof for people: the matrix, the assertions, and every violation with its path, statement by statement. */
export function identityText(proof: IdentityProof): string {
  const accounts = proof.accounts.map(({ name }) => name);
  const broken = proof.assertions.filter(({ violations }) => violations.length > 0);
  const lines = [
    `Who reaches which role   ${legend}`,
    '',
    ...matrixRows(proof).flatMap((row) => person(row, accounts)),
    'Assertions',
    '',
    ...proof.assertions.map(assertion),
    '',
    ...broken.flatMap(({ title, violations }) => [
      title,
      '',
      ...violations.slice(0, most).flatMap(violation),
      ...(violations.length > most ? [`  ${violations.length - most} more; --format json has all`, ''] : []),
    ]),
    ...(proof.allowances.length > 0
      ? [
          'Allowed to break-glass',
          '',
          ...proof.allowances.map(
            ({ role, account, action, reason, used }) =>
              `  ${line(role)} of ${line(account)}: ${action}${used ? '' : ' (not needed)'}. ${line(reason)}`,
          ),
          '',
        ]
      : []),
    ...(proof.assumptions.length > 0 ? ['Assumed', '', ...proof.assumptions.map((text) => `  ${line(text)}`), ''] : []),
    proofSummary(proof),
  ];
  return `${lines.join('\n')}\n`;
}
