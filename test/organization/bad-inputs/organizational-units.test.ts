import { edited, exampleText, lineOf } from '../example';
import { BadInput, refuses } from './bad-input';

const units: readonly BadInput[] = [
  {
    what: 'an unknown parent',
    text: edited('parent: Workloads', 'parent: Worloads'),
    on: 'parent: Worloads',
    path: 'organizationalUnits[3].parent',
    rule: /unit Worloads does not exist/,
    fix: /"Workloads"/,
  },
  {
    what: 'a cycle',
    text: edited('- name: Workloads', '- name: Workloads\n    parent: Production'),
    on: 'parent: Production',
    path: 'organizationalUnits[2].parent',
    rule: /below itself: Workloads → Production → Workloads/,
  },
  {
    what: 'a unit that is its own parent',
    text: edited('- name: Workloads', '- name: Workloads\n    parent: Workloads'),
    on: lineOf(exampleText, '- name: Workloads') + 1,
    path: 'organizationalUnits[2].parent',
    rule: /below itself/,
  },
  {
    what: 'six levels',
    text: edited(
      '- name: Security',
      `- name: L1\n${[2, 3, 4, 5, 6].map((level) => `  - name: L${level}\n    parent: L${level - 1}`).join('\n')}\n  - name: Security`,
    ),
    on: 'parent: L5',
    path: 'organizationalUnits[5].parent',
    rule: /at most 5 deep/,
  },
  {
    what: 'a duplicate unit',
    text: edited('- name: NonProduction', '- name: production'),
    on: lineOf(exampleText, '- name: NonProduction'),
    path: 'organizationalUnits[4].name',
    rule: /taken/,
  },
  {
    what: 'a unit named like the root',
    text: edited('- name: NonProduction', '- name: Root'),
    on: '- name: Root',
    path: 'organizationalUnits[4].name',
    rule: /organization's root/,
  },
  {
    what: 'a unit named like an account',
    text: edited('- name: NonProduction', '- name: staging'),
    on: lineOf(exampleText, '- name: NonProduction'),
    path: 'organizationalUnits[4].name',
    rule: /name of an account/,
  },
  {
    what: 'an account in an unknown unit',
    text: edited('organizationalUnit: Production', 'organizationalUnit: Prodution'),
    on: 'Prodution',
    path: 'accounts[7].organizationalUnit',
    rule: /unit Prodution does not exist/,
    fix: /"Production"/,
  },
  {
    what: 'a workload in the root',
    text: edited('organizationalUnit: Production', 'organizationalUnit: root'),
    on: 'organizationalUnit: root',
    path: 'accounts[7].organizationalUnit',
    rule: /only the management account/,
  },
  {
    what: 'production among the others',
    text: edited('organizationalUnit: Production', 'organizationalUnit: NonProduction'),
    on: lineOf(exampleText, 'organizationalUnit: Production'),
    path: 'accounts[7].organizationalUnit',
    rule: /not under the guardrail production-trust-only-from-iam-production/,
  },
  {
    what: 'security among the identities',
    text: edited(
      "'333333333333'\n    organizationalUnit: Security",
      "'333333333333'\n    organizationalUnit: Identity",
    ),
    on: lineOf(exampleText, "'333333333333'") + 1,
    path: 'accounts[2].organizationalUnit',
    rule: /not under the guardrail deny-iam-users/,
  },
  {
    what: 'identities without users',
    text: edited('- name: Identity', '- name: Identity\n    guardrails: [deny-iam-users-outside-identity-accounts]'),
    on: lineOf(exampleText, "id: '444444444444'") + 2,
    path: 'accounts[3].organizationalUnit',
    rule: /people could have no users/,
  },
  {
    what: 'production without its guardrail',
    text: edited('- name: Production', '- name: Production\n    guardrails: []'),
    on: lineOf(exampleText, 'organizationalUnit: Production') + 1,
    path: 'accounts[7].organizationalUnit',
    rule: /not under the guardrail production-trust/,
  },
];

describe('bad organizational units', () => refuses(units));
