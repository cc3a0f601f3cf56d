import { from, resource, Tutorial } from '../../model/tutorial';

const unit = (name: string) =>
  resource('aws:organizations/organizationalUnit:OrganizationalUnit', `governance-accounts-unit-${name}`, {
    name,
    parentId: 'r-abcd',
  });
const stack = (place: string) => [
  unit('Production'),
  unit('NonProduction'),
  resource('aws:organizations/account:Account', 'governance-accounts-payments', {
    name: 'payments',
    email: 'aws+payments@example.com',
    parentId: from(`governance-accounts-unit-${place}`, 'id'),
  }),
];

export const tutorial: Tutorial = {
  meaning:
    'Guardrails are attached to organizational units and bind the accounts below them. landing-zone.yaml says in which unit each account is, and from the accounts follows which guardrails a unit has. The policy checks that accounts are in their units and that every guardrail of a unit is attached to it.',
  why: 'What is denied to an account is decided by its place (7.2.1). An account that is moved, or a guardrail that is detached, has fewer limits at once, and nothing in the account itself changes (2.2.1).',
  attack:
    'To get around a guardrail for a test, the production account is moved to the unit of test accounts. Roles of other accounts can be trusted by production from then on. The account is never moved back, and a takeover of a test account reaches card data.',
  wrong: stack('NonProduction'),
  right: stack('Production'),
  settings: { facts: ['unit of payments=Production'] },
  repair: [
    'Find out why the account was moved or the guardrail detached: CloudTrail events MoveAccount and DetachPolicy of the management account.',
    'Before moving it back look for calls the guardrails of the right unit will deny, in CloudTrail of the last 30 days, and change what makes them.',
    'Take the change back, or change organizationalUnit of the account in landing-zone.yaml with a reason, and deploy the management account. A move has effect within minutes and interrupts nothing that is allowed.',
    'Verify: aws organizations list-parents --child-id ACCOUNT and aws organizations list-policies-for-target --target-id UNIT --filter SERVICE_CONTROL_POLICY.',
  ],
  links: [
    {
      title: 'Managing organizational units',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html',
    },
  ],
};
