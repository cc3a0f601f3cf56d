import { edited, exampleText, lineOf } from '../example';
import { BadInput, refuses } from './bad-input';

const people: readonly BadInput[] = [
  {
    what: 'an unknown job function',
    text: edited('[application-developer]', '[application-developr]'),
    on: '[application-developr]',
    path: 'people[3].jobFunctions[0]',
    rule: /does not exist/,
    fix: /"application-developer"/,
  },
  {
    what: 'a person missing from the production IAM account',
    text: edited('jobFunctions: [system-operator]\n    production: true', 'jobFunctions: [system-operator]'),
    on: 'jobFunctions: [system-operator]',
    path: 'people[0].jobFunctions[0]',
    rule: /reaches the production account production, but ada\.lovelace is not in the production IAM account/,
    fix: /production: true/,
  },
  {
    what: 'a production person without production',
    text: edited(
      'jobFunctions: [application-developer]',
      'jobFunctions: [application-developer]\n    production: true',
    ),
    on: lineOf(exampleText, 'jobFunctions: [application-developer]') + 1,
    path: 'people[3].production',
    rule: /no job function that reaches production/,
  },
  {
    what: 'a person without job',
    text: edited('jobFunctions: [application-developer]', 'jobFunctions: []'),
    on: 'jobFunctions: []',
    path: 'people[3].jobFunctions',
    rule: /no job function and approves nothing/,
  },
  {
    what: 'a user name that differs in case only',
    text: edited('name: alan.turing', 'name: Ada.Lovelace'),
    on: 'name: Ada.Lovelace',
    path: 'people[3].name',
    rule: /taken.*8\.2\.1/,
  },
  {
    what: 'a shared e-mail address',
    text: edited('alan.turing@example.com', 'ada.lovelace@example.com'),
    on: lineOf(exampleText, 'alan.turing@example.com'),
    path: 'people[3].email',
    rule: /belongs to ada\.lovelace/,
  },
  {
    what: 'no approver',
    text: exampleText.replaceAll('    approver: true\n', ''),
    on: 'people:',
    path: 'people',
    rule: /at least two approvers.*there are none/,
  },
  {
    what: 'one approver',
    text: exampleText.replace('    approver: true\n', '').replace('    approver: true\n', ''),
    on: 'people:',
    path: 'people',
    rule: /there is one/,
  },
  {
    what: 'an approver who is the only production person',
    text: exampleText.replace(/ {2}- name: ada[^]*?\n\n/, '').replace(/ {2}- name: edsger[^]*?\n\n/, ''),
    on: 'approver: true',
    path: 'people[0].approver',
    rule: /only production person/,
  },
  {
    what: 'a job function in an unknown account',
    text: edited('accounts: [development, staging]', 'accounts: [developement, staging]'),
    on: 'developement',
    path: 'jobFunctions[1].accounts[0]',
    rule: /account developement does not exist/,
    fix: /"development"/,
  },
  {
    what: 'a duplicate job function',
    text: edited('- name: security-auditor', '- name: system-operator'),
    on: lineOf(exampleText, '- name: security-auditor'),
    path: 'jobFunctions[2].name',
    rule: /listed twice/,
  },
  {
    what: 'an administrator in production',
    text: edited('policy/CloudWatchReadOnlyAccess', 'policy/AdministratorAccess'),
    on: 'AdministratorAccess',
    path: 'jobFunctions[0].productionManagedPolicyArns[1]',
    rule: /7\.2\.2/,
  },
  {
    what: 'a policy of another partition',
    text: edited('arn:aws:iam::aws:policy/PowerUserAccess', 'arn:aws-cn:iam::aws:policy/PowerUserAccess'),
    on: 'arn:aws-cn',
    path: 'jobFunctions[1].managedPolicyArns[0]',
    rule: /partition aws/,
    fix: /arn:aws:/,
  },
];

describe('bad people and job functions', () => refuses(people));
