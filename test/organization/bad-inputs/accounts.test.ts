import { edited, exampleText, lineOf, minimalText } from '../example';
import { BadInput, refuses } from './bad-input';

const accounts: readonly BadInput[] = [
  {
    what: 'a duplicate account name',
    text: edited('- name: staging', '- name: development'),
    on: lineOf(exampleText, '- name: staging'),
    path: 'accounts[6].name',
    rule: /name development is taken/,
  },
  {
    what: 'a duplicate e-mail address in other case',
    text: edited('aws+staging@example.com', 'AWS+Development@example.com'),
    on: 'AWS+Dev',
    path: 'accounts[6].email',
    rule: /belongs to the account development/,
    fix: /aws\+staging@/,
  },
  {
    what: 'a duplicate id',
    text: edited("'777777777777'", "'666666666666'"),
    on: lineOf(exampleText, "'777777777777'"),
    path: 'accounts[6].id',
    rule: /belongs to the account development/,
  },
  {
    what: 'two log archives',
    text: edited('kind: security', 'kind: log-archive'),
    on: lineOf(exampleText, 'kind: security'),
    path: 'accounts[2].kind',
    rule: /only active account of kind log-archive/,
  },
  {
    what: 'no security account',
    text: edited(/ {2}- \{ name: security.*\n/, '', minimalText),
    on: 'accounts:',
    path: 'accounts',
    rule: /one active account of kind security/,
    fix: /kind: security/,
  },
  {
    what: 'a suspended security account',
    text: edited("id: '333333333333'", "id: '333333333333'\n    state: suspended"),
    on: 'accounts:',
    path: 'accounts',
    rule: /one active account of kind security/,
  },
  {
    what: 'no workload',
    text: edited(/ {2}- \{ name: development.*\n/, '', minimalText),
    on: 'accounts:',
    path: 'accounts',
    rule: /at least one active workload/,
  },
  {
    what: 'a closed account without id',
    text: edited("id: '777777777777'", 'state: closed'),
    on: 'state: closed',
    path: 'accounts[6].state',
    rule: /must have its id/,
  },
  {
    what: 'a workload for all environments',
    text: edited('environment: staging', 'environment: shared'),
    on: 'environment: shared',
    path: 'accounts[6].environment',
    rule: /one environment.*L1/,
  },
  {
    what: 'a workload without environment',
    text: edited('environment: development, ', '', minimalText),
    on: 'name: development',
    path: 'accounts[5].environment',
    rule: /one environment/,
  },
  {
    what: 'a log archive for staging',
    text: edited('kind: log-archive', 'kind: log-archive\n    environment: staging'),
    on: lineOf(exampleText, 'kind: log-archive') + 1,
    path: 'accounts[1].environment',
    rule: /kind log-archive is in the environment shared/,
  },
  {
    what: 'production alone',
    text: edited('environment: development', 'environment: production', minimalText),
    on: 'name: development',
    path: 'accounts[5].environment',
    rule: /6\.5\.3/,
  },
  {
    what: 'a workload without network',
    text: edited(', network: { cidr: 10.0.0.0/16 }', '', minimalText),
    on: 'name: development',
    path: 'accounts[5].network',
    rule: /must have a network/,
  },
  {
    what: 'a network in the IAM account',
    text: edited("id: '444444444444'", "id: '444444444444'\n    network: { cidr: 10.99.0.0/16 }"),
    on: '10.99',
    path: 'accounts[3].network',
    rule: /kind iam has no network/,
  },
];

describe('bad accounts', () => refuses(accounts));
