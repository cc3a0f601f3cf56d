/**
 * The built-in guardrails: their names, kinds and places. Their documents are written by the governance component;
 * landing-zone.yaml refers to them by name.
 */

export type GuardrailKind = 'service-control-policy' | 'resource-control-policy';

export type BuiltInGuardrailName =
  | 'deny-leave-organization'
  | 'deny-root-user'
  | 'protect-audit-logs'
  | 'protect-detection'
  | 'deny-unapproved-regions'
  | 'protect-s3-public-access-block'
  | 'protect-sign-in'
  | 'deny-iam-users-outside-identity-accounts'
  | 'production-trust-only-from-iam-production';

export interface BuiltInGuardrail {
  readonly name: BuiltInGuardrailName;
  readonly kind: GuardrailKind;
  /** What it forbids, one sentence; also the description of the policy in AWS. */
  readonly description: string;
  /** PCI DSS v4.0.1 requirements it serves. */
  readonly requirements: readonly string[];
  /**
   * `root`: attached to the organization's root, always. `units`: attached to the units that name it in
   * `organizationalUnits[].guardrails`; the loader fills that list in when it is not given.
   */
  readonly attachment: 'root' | 'units';
}

export const builtInGuardrails: readonly BuiltInGuardrail[] = [
  {
    name: 'deny-leave-organization',
    kind: 'service-control-policy',
    description: 'No account leaves the organization, and with it the guardrails and the central logs.',
    requirements: ['1.2.1', '12.5.2'],
    attachment: 'root',
  },
  {
    name: 'deny-root-user',
    kind: 'service-control-policy',
    description: 'The root user of a member account can do nothing.',
    requirements: ['2.2.2', '8.2.2'],
    attachment: 'root',
  },
  {
    name: 'protect-audit-logs',
    kind: 'service-control-policy',
    description: 'Nobody stops, redirects or deletes the audit trail, the log archive or its keys.',
    requirements: ['10.3.2', '10.3.4'],
    attachment: 'root',
  },
  {
    name: 'protect-detection',
    kind: 'service-control-policy',
    description: 'Nobody turns off GuardDuty, Security Hub, Inspector, Config or Access Analyzer.',
    requirements: ['10.7.2', '11.5.1'],
    attachment: 'root',
  },
  {
    name: 'deny-unapproved-regions',
    kind: 'service-control-policy',
    description: 'Regional services work in the governed regions only.',
    requirements: ['2.2.4', '12.5.2'],
    attachment: 'root',
  },
  {
    name: 'protect-s3-public-access-block',
    kind: 'service-control-policy',
    description: 'The public access block of an account cannot be changed.',
    requirements: ['1.4.4', '7.3.3'],
    attachment: 'root',
  },
  {
    name: 'protect-sign-in',
    kind: 'service-control-policy',
    description: 'Nobody gets long-lived keys, and nobody takes MFA devices off without MFA.',
    requirements: ['8.2.2', '8.4.2', '8.6.1'],
    attachment: 'root',
  },
  {
    name: 'deny-iam-users-outside-identity-accounts',
    kind: 'service-control-policy',
    description: 'IAM users, login profiles and access keys exist in the two identity accounts only.',
    requirements: ['7.2.2', '8.2.2'],
    attachment: 'units',
  },
  {
    name: 'production-trust-only-from-iam-production',
    kind: 'resource-control-policy',
    description: 'Roles of production accounts are assumed from the production IAM account or from within only.',
    requirements: ['6.5.3', '7.2.2'],
    attachment: 'units',
  },
];

const byName: ReadonlyMap<string, BuiltInGuardrail> = new Map(
  builtInGuardrails.map((guardrail) => [guardrail.name, guardrail]),
);

/** The built-in guardrail of that name, or undefined. */
export function builtInGuardrail(name: string): BuiltInGuardrail | undefined {
  return byName.get(name);
}

/** Built-in guardrails attached to the organization's root. */
export const rootGuardrails: readonly BuiltInGuardrail[] = builtInGuardrails.filter(
  (guardrail) => guardrail.attachment === 'root',
);

/**
 * AWS limits per policy kind: characters of one document, and policies attached directly to one root, unit or account.
 * Service control policies since 15 May 2026: 10 and 10,240
 * (https://aws.amazon.com/about-aws/whats-new/2026/05/aws-organizations-increased-scp-quotas/); resource control policies: 5
 * and 5,120 (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html). The AWS-managed
 * policy that allows everything (`FullAWSAccess`, `RCPFullAWSAccess`) takes one of the places.
 */
export const guardrailLimits: Readonly<
  Record<GuardrailKind, { readonly characters: number; readonly attached: number }>
> = {
  'service-control-policy': { characters: 10240, attached: 10 },
  'resource-control-policy': { characters: 5120, attached: 5 },
};

/** Places on every root, unit and account that the AWS-managed policy takes. */
export const awsManagedAttachments = 1;
