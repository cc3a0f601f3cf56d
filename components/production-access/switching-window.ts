import type { PolicyStatement } from '../policy-document';
import { documentText } from './document-text';

/** A person who may switch now, and until when. */
export interface OpenGrant {
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** `2026-11-22T11:10:12Z`: IAM wants whole seconds. */
export function iamTime(milliseconds: number): string {
  return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/**
 * The policy that makes membership of a time-boxed group worth nothing by itself (L5; PCI DSS 7.2.2, 7.2.5.1). It
 * denies switching into the group's role
 * - to everybody who has no open grant, and to sessions of nobody,
 * - to each person with a grant from its end on, by IAM's own clock, and
 * - to everybody from `leaseEnd` on: the sweep renews it, so when the sweeping stops the door shuts by itself.
 *
 * IAM cannot compare a date with a tag, as policy variables are not allowed with date operators, so the times are written
 * into the document (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html).
 *
 * @param grants At most `openGrantsPerGroup`, or the document becomes too long for IAM.
 * @param person Condition key that holds the name of the person; default: that of a signed-in user.
 */
export function windowDocument(
  partition: string,
  roleName: string,
  grants: readonly OpenGrant[],
  leaseEnd: number,
  person = 'aws:username',
): string {
  const switching = {
    Effect: 'Deny',
    Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    Resource: `arn:${partition}:iam::*:role/${roleName}`,
  } as const;
  if (grants.length === 0) return documentText([{ Sid: 'Closed', ...switching }]);
  const ends = grants.map(({ person: name, expiresAt }, index): PolicyStatement => ({
    Sid: `End${index + 1}`,
    ...switching,
    Condition: {
      StringEquals: { [person]: name },
      DateGreaterThanEquals: { 'aws:CurrentTime': iamTime(expiresAt) },
    },
  }));
  return documentText([
    {
      Sid: 'NoGrant',
      ...switching,
      Condition: { StringNotEquals: { [person]: grants.map(({ person: name }) => name) } },
    },
    ...ends,
    {
      Sid: 'NotRenewed',
      ...switching,
      Condition: { DateGreaterThanEquals: { 'aws:CurrentTime': iamTime(leaseEnd) } },
    },
  ]);
}
