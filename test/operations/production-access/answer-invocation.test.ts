import { personAlias } from '../../../components/production-access/person-alias';
import { answerInvocation } from '../../../operations/production-access/answer-invocation';
import { functionPlace } from '../../../operations/production-access/aws/function-place';
import { settings, World } from './world';

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
