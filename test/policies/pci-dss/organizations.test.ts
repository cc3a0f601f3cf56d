import { Settings, StackRule } from '../../../policies/model/rule';
import { accountSecurityContact } from '../../../policies/pci-dss/account/security-contact';
import { organizationsAccountMember } from '../../../policies/pci-dss/organizations/account-member';
import { envSeparateAccounts } from '../../../policies/pci-dss/organizations/env-separate-accounts';
import { logTamperGuardrail } from '../../../policies/pci-dss/organizations/log-tamper-guardrail';
import { scopeRegionGuardrail } from '../../../policies/pci-dss/organizations/scope-region-guardrail';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

type Refers = Record<string, readonly string[]>;
const organization: StackFixture = { type: 'aws:organizations/organization:Organization', name: 'o' };
const unit = (name: string): StackFixture => ({
  type: 'aws:organizations/organizationalUnit:OrganizationalUnit',
  name,
});
const account = (name: string, props: object = {}, refers: Refers = {}): StackFixture => ({
  type: 'aws:organizations/account:Account',
  name,
  props,
  refers,
});
const within = (name: string, parent: string, props: object = {}): StackFixture =>
  account(name, { parentId: unknown, ...props }, { parentId: [parent] });
const policy = (content: unknown, props: object = {}): StackFixture => ({
  type: 'aws:organizations/policy:Policy',
  name: 'p',
  props: { content, ...props },
});
const attachment: StackFixture = {
  type: 'aws:organizations/policyAttachment:PolicyAttachment',
  name: 'a',
  props: { policyId: unknown, targetId: 'r-1' },
  refers: { policyId: ['p'] },
};
const deny = (props: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Resource: '*', ...props }] });
const tampering = [
  'cloudtrail:StopLogging',
  'cloudtrail:DeleteTrail',
  'cloudtrail:UpdateTrail',
  'config:Stop*',
  'config:Delete*',
  'guardduty:DeleteDetector',
  'securityhub:Disable*',
  'logs:Delete*',
];
const region = { Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } } };
const contact = (alternateContactType: unknown): StackFixture => ({
  type: 'aws:account/alternativeContact:AlternativeContact',
  name: 'c',
  props: { alternateContactType },
});
const bucket: StackFixture = { type: 'aws:s3/bucket:Bucket', name: 'b' };

const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome, Settings?])[] = [
  ['no organization, denied', logTamperGuardrail, [policy(deny({ Action: tampering })), attachment], 'pass'],
  ['no organization, attached to nothing', logTamperGuardrail, [policy(deny({ Action: tampering }))], 'fail'],
  [
    'no organization, one of two denied',
    logTamperGuardrail,
    [policy(deny({ Action: 'cloudtrail:StopLogging' })), attachment],
    'fail',
  ],
  [
    'no organization, allowed',
    logTamperGuardrail,
    [policy(deny({ Action: tampering, Effect: 'Allow' })), attachment],
    'fail',
  ],
  [
    'no organization, about something else',
    logTamperGuardrail,
    [policy(deny({ Action: 'organizations:LeaveOrganization' })), attachment],
    'not applicable',
  ],
  [
    'no organization, Regions limited',
    scopeRegionGuardrail,
    [policy(deny({ NotAction: 'iam:*', ...region })), attachment],
    'pass',
  ],
  [
    'no organization, Regions attached to nothing',
    scopeRegionGuardrail,
    [policy(deny({ NotAction: 'iam:*', ...region }))],
    'fail',
  ],
  [
    'no organization, Regions allowed',
    scopeRegionGuardrail,
    [policy(deny({ Effect: 'Allow', Action: '*', ...region })), attachment],
    'fail',
  ],
  ['at the root of the organization', organizationsAccountMember, [organization, within('a', 'o')], 'fail'],
  ['denied', logTamperGuardrail, [organization, policy(deny({ Action: tampering })), attachment], 'pass'],
  [
    'denied but for one role',
    logTamperGuardrail,
    [
      organization,
      policy(
        deny({ Action: tampering, Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy' } } }),
      ),
      attachment,
    ],
    'pass',
  ],
  [
    'denied to one role only',
    logTamperGuardrail,
    [
      organization,
      policy(deny({ Action: tampering, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/dev' } } })),
      attachment,
    ],
    'fail',
  ],
  ['not attached', logTamperGuardrail, [organization, policy(deny({ Action: tampering }))], 'fail'],
  [
    'one action open',
    logTamperGuardrail,
    [organization, policy(deny({ Action: tampering.slice(1) })), attachment],
    'fail',
  ],
  [
    'resource control policy',
    logTamperGuardrail,
    [organization, policy(deny({ Action: tampering }), { type: 'RESOURCE_CONTROL_POLICY' }), attachment],
    'fail',
  ],
  ['none', logTamperGuardrail, [organization], 'fail'],
  ['malformed', logTamperGuardrail, [organization, policy('{'), attachment], 'fail'],
  ['unknown content', logTamperGuardrail, [organization, policy(unknown), attachment], 'undetermined'],
  [
    'fewer actions asked, which takes none of the others out',
    logTamperGuardrail,
    [organization, policy(deny({ Action: 'cloudtrail:*' })), attachment],
    'fail',
    { actions: ['cloudtrail:StopLogging'] },
  ],
  ['no organization', logTamperGuardrail, [policy(deny({ Action: '*' })), attachment], 'not applicable'],

  [
    'limited',
    scopeRegionGuardrail,
    [organization, policy(deny({ NotAction: ['iam:*'], ...region })), attachment],
    'pass',
  ],
  [
    'limited for one service',
    scopeRegionGuardrail,
    [organization, policy(deny({ Action: 'ec2:*', ...region })), attachment],
    'fail',
  ],
  [
    'limited to everywhere',
    scopeRegionGuardrail,
    [
      organization,
      policy(deny({ NotAction: 'iam:*', Condition: { StringNotLike: { 'aws:RequestedRegion': '*' } } })),
      attachment,
    ],
    'fail',
  ],
  ['not attached', scopeRegionGuardrail, [organization, policy(deny({ NotAction: 'iam:*', ...region }))], 'fail'],
  ['unknown content', scopeRegionGuardrail, [organization, policy(unknown), attachment], 'undetermined'],
  ['no organization', scopeRegionGuardrail, [bucket], 'not applicable'],

  [
    'own unit',
    envSeparateAccounts,
    [unit('prod'), unit('dev'), within('production', 'prod'), within('development', 'dev')],
    'pass',
  ],
  ['same unit', envSeparateAccounts, [unit('u'), within('production', 'u'), within('staging', 'u')], 'fail'],
  [
    'same unit by id',
    envSeparateAccounts,
    [
      account('a', { parentId: 'ou-1', tags: { environment: 'production' } }),
      account('b', { parentId: 'ou-1', tags: { Environment: 'Test' } }),
    ],
    'fail',
  ],
  ['both at the root', envSeparateAccounts, [account('card-prod'), account('card-dev')], 'fail'],
  [
    'non-production is no production',
    envSeparateAccounts,
    [unit('u'), within('card-non-prod', 'u'), within('development', 'u')],
    'not applicable',
  ],
  [
    'unknown parent',
    envSeparateAccounts,
    [account('production', { parentId: unknown }, { parentId: [] }), account('development', { parentId: 'ou-1' })],
    'undetermined',
  ],
  [
    'production only',
    envSeparateAccounts,
    [unit('u'), within('production', 'u'), within('log-archive', 'u')],
    'not applicable',
  ],

  ['in a unit', organizationsAccountMember, [unit('u'), within('a', 'u')], 'pass'],
  ['at the root', organizationsAccountMember, [account('a')], 'fail'],
  ['at the root by id', organizationsAccountMember, [account('a', { parentId: 'r-abcd' })], 'fail'],
  [
    'unknown parent',
    organizationsAccountMember,
    [account('a', { parentId: unknown }, { parentId: [] })],
    'undetermined',
  ],
  ['no account', organizationsAccountMember, [organization], 'not applicable'],

  ['security contact', accountSecurityContact, [contact('Security')], 'pass'],
  ['billing contact only', accountSecurityContact, [contact('BILLING')], 'fail'],
  ['organization without contacts', accountSecurityContact, [organization], 'fail'],
  ['unknown', accountSecurityContact, [contact(unknown)], 'undetermined'],
  ['neither', accountSecurityContact, [bucket], 'not applicable'],
];

describe('organization and accounts', () => {
  it.each(
    cases.map(([label, rule, fixtures, outcome, settings]) => ({
      label,
      rule,
      fixtures,
      outcome,
      settings,
      name: rule.name,
    })),
  )('$name: $label → $outcome', ({ rule, fixtures, outcome, settings }) => {
    expect(judgeStack(rule, fixtures, settings).outcome).toBe(outcome);
  });
});
