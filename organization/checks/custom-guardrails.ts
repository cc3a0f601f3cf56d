import { builtInGuardrail, guardrailLimits } from '../guardrails';
import type { CustomGuardrail } from '../model';
import { root } from '../names';
import { suggest } from '../suggestion';
import { type Check, duplicates } from './check';

interface Complaint {
  readonly rule: string;
  readonly fix: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Grammar of https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html and its counterpart for RCPs. */
function complaint({ document, kind }: CustomGuardrail): Complaint | undefined {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch (error) {
    return {
      rule: `the document is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'Correct it; in YAML, write it as a block (document: |).',
    };
  }
  const limit = guardrailLimits[kind].characters;
  if (document.length > limit) {
    return {
      rule: `the document has ${document.length.toLocaleString('en')} characters without blanks; AWS takes ${limit.toLocaleString('en')} for a ${kind.replaceAll('-', ' ')}`,
      fix: 'Split it into two guardrails, or shorten it with wildcards.',
    };
  }
  if (!isRecord(policy) || policy.Version !== '2012-10-17')
    return { rule: 'the document must be an object with "Version": "2012-10-17"', fix: 'Add "Version": "2012-10-17".' };
  const statements = (Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement]) as readonly unknown[];
  if (statements.length === 0 || !statements.every(isRecord))
    return { rule: 'the document must have a Statement', fix: 'Add "Statement": [{ "Effect": "Deny", … }].' };
  for (const { Effect: effect, Principal: principal } of statements) {
    if (kind === 'service-control-policy') {
      if (effect !== 'Deny' && effect !== 'Allow')
        return { rule: 'Effect must be Deny or Allow', fix: 'Write "Effect": "Deny".' };
      if (principal !== undefined)
        return {
          rule: 'a service control policy has no Principal',
          fix: 'Remove Principal, or set kind: resource-control-policy.',
        };
    } else {
      if (effect !== 'Deny') return { rule: 'a resource control policy can only deny', fix: 'Write "Effect": "Deny".' };
      if (principal !== '*')
        return {
          rule: 'a resource control policy is for every principal',
          fix: 'Write "Principal": "*" and restrict with Condition.',
        };
    }
  }
  return undefined;
}

/** Control policies of the user: own names, documents AWS takes, attached to what exists. */
export const customGuardrails: Check = ({ organization, complete, pathOf, report }) => {
  const { customGuardrails: guardrails, organizationalUnits, accounts } = organization;
  const targets = [root, ...organizationalUnits.map(({ name }) => name), ...accounts.map(({ name }) => name)];
  const known = new Set(targets);
  duplicates(
    guardrails,
    ({ name }) => name,
    (guardrail) =>
      report(
        pathOf(guardrail, 'name'),
        `the guardrail name ${guardrail.name} is taken`,
        'Give every guardrail a name of its own.',
      ),
  );
  for (const guardrail of guardrails) {
    if (builtInGuardrail(guardrail.name))
      report(pathOf(guardrail, 'name'), `${guardrail.name} is a built-in guardrail`, 'Choose another name.');
    const found = complaint(guardrail);
    if (found) report(pathOf(guardrail, 'document'), found.rule, found.fix);
    const entries = guardrail.attachTo.map((target, index) => ({ target, index }));
    duplicates(
      entries,
      ({ target }) => target,
      ({ target, index }) => report(pathOf(guardrail, 'attachTo', index), `${target} is listed twice`, 'Remove one.'),
    );
    for (const { target, index } of entries) {
      if (known.has(target) || !complete('accounts') || !complete('organizationalUnits')) continue;
      report(pathOf(guardrail, 'attachTo', index), `there is no unit or account ${target}`, suggest(target, targets));
    }
  }
};
