import { edited } from '../example';
import { added, BadInput, refuses } from './bad-input';

/** The example with a custom guardrail. */
function withGuardrail(fields: string): string {
  return added(`customGuardrails:\n  - name: own\n    description: Own\n${fields}`);
}

const document = `    document: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}'`;

/** A document that is too long by far even without blanks. */
const longDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: Array.from({ length: 200 }, (_, index) => ({
    Sid: `Statement${index}`,
    Effect: 'Deny',
    Action: 's3:PutObject',
    Resource: '*',
  })),
});

const guardrails: readonly BadInput[] = [
  {
    what: 'an unknown built-in guardrail',
    text: edited(
      '- name: Security',
      '- name: Security\n    guardrails: [deny-iam-users-outside-identity-accounts, deny-everything]',
    ),
    on: 'deny-everything',
    path: 'organizationalUnits[0].guardrails[1]',
    rule: /no built-in guardrail deny-everything/,
  },
  {
    what: 'a guardrail of the root',
    text: edited(
      '- name: Security',
      '- name: Security\n    guardrails: [deny-iam-users-outside-identity-accounts, deny-root-user]',
    ),
    on: 'deny-root-user',
    path: 'organizationalUnits[0].guardrails[1]',
    rule: /root already/,
  },
  {
    what: 'a guardrail that is no JSON',
    text: withGuardrail('    attachTo: [Workloads]\n    document: "{"'),
    on: 'document: "{"',
    path: 'customGuardrails[0].document',
    rule: /no JSON/,
  },
  {
    what: 'a guardrail that is too long',
    text: withGuardrail(`    attachTo: [Workloads]\n    document: '${longDocument}'`),
    on: 'document:',
    path: 'customGuardrails[0].document',
    rule: /AWS takes 10,240/,
  },
  {
    what: 'a resource control policy that is too long',
    text: withGuardrail(
      `    kind: resource-control-policy\n    attachTo: [Workloads]\n    document: '${longDocument.slice(0, -2)},${' '.repeat(9000)}{"Sid":"x"}]}'`,
    ),
    on: 'document:',
    path: 'customGuardrails[0].document',
    rule: /AWS takes 5,120/,
  },
  {
    what: 'a guardrail without version',
    text: withGuardrail('    attachTo: [Workloads]\n    document: "{}"'),
    on: 'document: "{}"',
    path: 'customGuardrails[0].document',
    rule: /2012-10-17/,
  },
  {
    what: 'a guardrail without statement',
    text: withGuardrail(`    attachTo: [Workloads]\n    document: '{"Version":"2012-10-17"}'`),
    on: 'document:',
    path: 'customGuardrails[0].document',
    rule: /Statement/,
  },
  {
    what: 'a service control policy with principal',
    text: withGuardrail(
      `    attachTo: [Workloads]\n    document: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*"}]}'`,
    ),
    on: 'document:',
    path: 'customGuardrails[0].document',
    rule: /no Principal/,
  },
  {
    what: 'a resource control policy that allows',
    text: withGuardrail(
      `    kind: resource-control-policy\n    attachTo: [Workloads]\n    document: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*"}]}'`,
    ),
    on: 'document:',
    path: 'customGuardrails[0].document',
    rule: /only deny/,
  },
  {
    what: 'a guardrail attached to nothing known',
    text: withGuardrail(`    attachTo: [Wrokloads]\n${document}`),
    on: 'Wrokloads',
    path: 'customGuardrails[0].attachTo[0]',
    rule: /no unit or account Wrokloads/,
    fix: /"Workloads"/,
  },
  {
    what: 'a guardrail named like a built-in one',
    text: edited('name: own', 'name: deny-root-user', withGuardrail(`    attachTo: [Workloads]\n${document}`)),
    on: 'name: deny-root-user',
    path: 'customGuardrails[0].name',
    rule: /built-in guardrail/,
  },
  {
    what: 'too many policies at the root',
    text: added(
      `customGuardrails:\n${[1, 2, 3].map((index) => `  - name: own-${index}\n    description: Own\n    attachTo: [root]\n${document}`).join('\n')}`,
    ),
    on: 'customGuardrails:',
    path: 'customGuardrails',
    rule: /root would have 11 service control policies attached, AWS takes 10: 1 of AWS, 7 built in, 3 custom/,
  },
  {
    what: 'too many policies on a unit',
    text: added(
      `customGuardrails:\n${Array.from({ length: 9 }, (_, index) => `  - name: own-${index}\n    description: Own\n    attachTo: [Security]\n${document}`).join('\n')}`,
    ),
    on: '- name: Security',
    path: 'organizationalUnits[0].guardrails',
    rule: /Security would have 11 service control policies/,
  },
];

describe('bad guardrails', () => refuses(guardrails));
