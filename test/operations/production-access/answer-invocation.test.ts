import { personAlias } from '../../../components/production-access/person-alias';
import { answerInvocation } from '../../../operations/production-access/answer-invocation';
import { functionPlace } from '../../../operations/production-access/aws/function-place';
import { chatPerson, settings, World } from './world';

const request = {
  action: 'request',
  group: 'system-operator',
  minutes: 60,
  reason: 'Restart the ledger',
  ticket: 'OPS-1',
};

it('knows the person by the alias', async () => {
  const world = new World();
  const reply = await answerInvocation(settings, world.ports, personAlias('ada.lovelace'), request);
  expect(reply).toMatchObject({ grants: [{ person: 'ada.lovelace', status: 'pending' }] });
});

it.each([undefined, '$LATEST', 'slack', 'ada.lovelace', 'p-ada_2elovelace2', ''])(
  'refuses the alias %p, which belongs to nobody',
  async (alias) => {
    const world = new World();
    expect(await answerInvocation(settings, world.ports, alias, request)).toMatchObject({ refused: 'unknown-person' });
    expect(world.events.size).toBe(0);
  },
);

it('takes no name from the input', async () => {
  const world = new World();
  const input = { ...request, person: 'grace.hopper' };
  expect(await answerInvocation(settings, world.ports, personAlias('ada.lovelace'), input)).toMatchObject({
    refused: 'invalid',
  });
});

it.each([
  ['arn:aws:lambda:eu-west-1:555555555555:function:production-access:p-ada_2elovelace', 'p-ada_2elovelace'],
  ['arn:aws:lambda:eu-west-1:555555555555:function:production-access', undefined],
  ['arn:aws-us-gov:lambda:us-gov-west-1:555555555555:function:production-access:$LATEST', '$LATEST'],
])('reads %s', (arn, alias) => {
  expect(functionPlace(arn)).toMatchObject({ accountId: '555555555555', alias });
});

it.each(['', 'production-access', 'arn:aws:lambda:eu-west-1:5:function:x', 'arn:aws:iam::555555555555:user/ada'])(
  'refuses %p as the ARN of a function',
  (arn) => {
    expect(() => functionPlace(arn)).toThrow('not the ARN of a function');
  },
);

describe('the AWS chat service', () => {
  const ada = chatPerson('ada.lovelace');
  const mine = { roleArn: ada.roleArn, slackUserId: ada.slackUserId, workspaceId: 'T07EXAMPLE1' };
  const grace = chatPerson('grace.hopper');
  const graces = { roleArn: grace.roleArn, slackUserId: grace.slackUserId, workspaceId: 'T07EXAMPLE1' };

  it('speaks for who chose the role, in words or fields', async () => {
    const world = new World();
    world.chatIdentities = [graces, mine];
    const reply = await answerInvocation(
      settings,
      world.ports,
      ada.alias,
      'request system-operator 60 OPS-1 Restart the ledger',
    );
    expect(reply).toMatchObject({ grants: [{ person: 'ada.lovelace', status: 'pending' }] });
    const [id = ''] = [...world.events.keys()];
    expect(world.events.get(id)?.[0]?.source).toBe('chat-service');
    expect(await answerInvocation(settings, world.ports, grace.alias, { action: 'approve', id })).toMatchObject({
      grants: [{ status: 'open', approvers: ['grace.hopper'] }],
    });
  });

  it.each([
    ['nobody chose the role', []],
    ['somebody else chose it', [{ ...mine, slackUserId: 'U0MALLORY' }]],
    ['somebody else chose it too', [mine, { ...mine, slackUserId: 'U0MALLORY' }]],
    ['the role was chosen in another workspace', [{ ...mine, workspaceId: 'T0OTHER' }]],
    [
      'the case of the role differs, for somebody else',
      [mine, { ...mine, roleArn: ada.roleArn.toUpperCase(), slackUserId: 'U0X' }],
    ],
    ['the requester chose the role of the approver', [mine, { ...graces, slackUserId: ada.slackUserId }]],
  ])('does not when %s', async (what, identities) => {
    const world = new World();
    world.chatIdentities = identities;
    const alias = what.startsWith('the requester') ? grace.alias : ada.alias;
    expect(await answerInvocation(settings, world.ports, alias, request)).toMatchObject({ refused: 'chat-identity' });
    expect(world.events.size).toBe(0);
    expect(world.announced).toEqual([expect.stringContaining('refused')]);
  });

  it('does not when it does not say who has which role', async () => {
    const world = new World();
    world.broken.add('chatIdentities.all');
    expect(await answerInvocation(settings, world.ports, ada.alias, request)).toMatchObject({
      refused: 'chat-identity',
    });
  });

  it('takes no command of people without a role in it', async () => {
    const alias = `c${personAlias('katherine.johnson')}`;
    expect(await answerInvocation(settings, new World().ports, alias, request)).toMatchObject({
      refused: 'unknown-person',
    });
  });
});
