import { parseOrganization } from '../../organization/load';
import { exampleText, lineOf, problemsOf } from './example';

/** The example with the section of production access in chat. */
function withChat(section: string): string {
  return `${exampleText}\nproductionAccess:\n${section}\n`;
}

const command = '  slackCommand: { workspaceId: T07EXAMPLE1, channelId: C07ACCESS01, appId: A07EXAMPLE1 }';
const service = '  chatService: { workspaceId: T07EXAMPLE1, channelId: C07ACCESS02 }';
const ids = '  slackUserIds: { ada.lovelace: U07ADA, grace.hopper: U07GRACE, katherine.johnson: W07KATHERINE }';

it('takes both front doors and the people', () => {
  const text = withChat([command, service, ids].join('\n'));
  expect(problemsOf(text)).toEqual([]);
  expect(parseOrganization(text, 'landing-zone.yaml').productionAccess).toEqual({
    slackCommand: { workspaceId: 'T07EXAMPLE1', channelId: 'C07ACCESS01', appId: 'A07EXAMPLE1' },
    chatService: { workspaceId: 'T07EXAMPLE1', channelId: 'C07ACCESS02' },
    slackUserIds: { 'ada.lovelace': 'U07ADA', 'grace.hopper': 'U07GRACE', 'katherine.johnson': 'W07KATHERINE' },
  });
});

it('is off without the section', () => {
  expect(parseOrganization(exampleText, 'landing-zone.yaml').productionAccess).toBeUndefined();
});

it.each([
  [
    'a person who is not there',
    [command, ids.replace('ada.lovelace', 'ada.lovelave')],
    'slackUserIds',
    /no person ada.lovelave/,
    /ada.lovelace/,
  ],
  [
    'a person who has nothing to do with it',
    [command, ids.replace('ada.lovelace', 'alan.turing')],
    'slackUserIds',
    /neither asks for nor approves/,
    /Remove/,
  ],
  [
    'one Slack user for two people',
    [command, ids.replace('U07GRACE', 'U07ADA')],
    'slackUserIds',
    /U07ADA is ada.lovelace already/,
    /Slack user id/,
  ],
  ['people without a front door', [ids], 'slackUserIds', /nothing uses/, /slackCommand/],
  [
    'no approver with a Slack user',
    [command, '  slackUserIds: { ada.lovelace: U07ADA }'],
    'slackCommand',
    /nobody can approve through slackCommand/,
    /slackUserIds/,
  ],
  [
    'no approver the chat service can know',
    [service, '  slackUserIds: { katherine.johnson: U07K }'],
    'chatService',
    /nobody can approve through chatService/,
    /slackUserIds/,
  ],
  [
    'the channel of the alarms',
    [service.replace('C07ACCESS02', 'C07EXAMPLE1'), ids],
    'chatService',
    /may only read/,
    /private channel/,
  ],
  ['a name for a Slack user', [command, ids.replace('U07ADA', '"@ada"')], 'slackUserIds', /user id/, /\w/],
  ['a workspace for an app', [command.replace('A07EXAMPLE1', 'T07EXAMPLE1'), ids], 'slackCommand', /app id/, /\w/],
  ['a channel name', [command.replace('C07ACCESS01', '"#access"'), ids], 'slackCommand', /channel id/, /\w/],
  ['a key of another tool', [command, ids, '  signingSecret: abc'], 'signingSecret', /not a known key/, /\w/],
] as const)('tells %s', (_, lines, on, rule, fix) => {
  const text = withChat(lines.join('\n'));
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.rule).toMatch(rule);
  expect(problems[0]?.fix).toMatch(fix);
  expect(problems[0]?.line).toBe(lineOf(text, `  ${on}:`));
});
