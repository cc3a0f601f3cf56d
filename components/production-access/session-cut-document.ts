import { documentText } from './document-text';
import { iamTime } from './switching-window';

/** Sessions of a person that began before `before` are worth nothing. */
export interface SessionCut {
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly before: number;
}

/** People who are cut one by one; with more, every older session is cut, which costs the others a second switch. */
const maximumPeople = 24;

/**
 * The policy on every role of a target account that ends sessions already open: it denies everything to sessions of a
 * person that were issued before the cut. The session name is the user's name, as the roles' trust policies demand, and
 * stands behind the colon of `aws:userid`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export function sessionCutDocument(cuts: readonly SessionCut[]): string {
  const everything = { Effect: 'Deny', Action: '*', Resource: '*' } as const;
  const issuedBefore = (time: number): { readonly DateLessThan: Readonly<Record<string, string>> } => ({
    DateLessThan: { 'aws:TokenIssueTime': iamTime(time) },
  });
  if (cuts.length === 0) return documentText([{ Sid: 'NothingCut', ...everything, Condition: issuedBefore(0) }]);
  const latest = new Map<string, number>();
  for (const { person, before } of cuts) latest.set(person, Math.max(before, latest.get(person) ?? 0));
  if (latest.size > maximumPeople) {
    return documentText([
      { Sid: 'CutEverybody', ...everything, Condition: issuedBefore(Math.max(...latest.values())) },
    ]);
  }
  return documentText(
    [...latest].map(([person, before], index) => ({
      Sid: `Cut${index + 1}`,
      ...everything,
      Condition: { StringLike: { 'aws:userid': `*:${person}` }, ...issuedBefore(before) },
    })),
  );
}
