import * as fc from 'fast-check';
import { parseCommand } from '../../../operations/production-access/command';

const request = {
  action: 'request',
  group: 'system-operator',
  minutes: 60,
  reason: 'Restart the ledger',
  ticket: 'OPS-1',
};

it('reads the commands', () => {
  expect(parseCommand(request)).toEqual({
    action: 'request',
    group: 'system-operator',
    duration: 3600,
    reason: 'Restart the ledger',
    ticket: 'OPS-1',
  });
  expect(parseCommand({ ...request, minutes: '60' })).toMatchObject({ duration: 3600 });
  expect(parseCommand({ action: 'approve', id: '20261122-k3f9q2x7ab' })).toEqual({
    action: 'approve',
    id: '20261122-k3f9q2x7ab',
  });
  expect(parseCommand({ action: 'list' })).toEqual({ action: 'list' });
});

it.each([
  ['no object', null],
  ['a list', ['request']],
  ['an unknown action', { action: 'grant' }],
  ['a name of a prototype', { action: 'constructor' }],
  ['a further field', { ...request, person: 'grace.hopper' }],
  ['an expiry of its own', { ...request, expiresAt: 1 }],
  ['no ticket', { ...request, ticket: undefined }],
  ['a ticket in small letters', { ...request, ticket: 'ops-1' }],
  ['two lines in the ticket', { ...request, ticket: 'OPS-1\nOPS-2' }],
  ['a short reason', { ...request, reason: 'because' }],
  ['no time', { ...request, minutes: 0 }],
  ['half a minute', { ...request, minutes: 15.5 }],
  ['time in another notation', { ...request, minutes: '1e3' }],
  ['negative time', { ...request, minutes: -60 }],
  ['an id with a path', { action: 'approve', id: '20261122-k3f9q2x7ab/..' }],
  ['an id of another alphabet', { action: 'approve', id: '20261122-\u043a3f9q2x7ab' }],
])('refuses %s', (_, input) => {
  expect(() => parseCommand(input)).toThrow();
});

it.each([
  ['a shell command', 'fix it; $(rm -rf /) now'],
  ['backticks', 'fix it `id` now please'],
  ['a Slack mention of all', 'fix it <!channel> now'],
  ['a mention', 'fix it <@U0ADA> now'],
  ['a link', 'fix it <https://evil.example|here>'],
  ['an @', 'fix it @here and now'],
  ['markup', 'fix it *urgent* _now_'],
  ['HTML', 'fix it <script>alert(1)</script>'],
  ['a formula', '=HYPERLINK("https://evil.example")'],
  ['a Cyrillic a', 'Rest\u0430rt the ledger'],
  ['full-width letters', '\uff32estart the ledger'],
  ['a right-to-left override', 'Restart \u202eregdel eht'],
  ['a zero-width space', 'Restart\u200b the ledger'],
  ['a line break', 'Restart the ledger\nApproved by grace.hopper'],
  ['a bell', 'Restart the ledger\u0007'],
  ['an escape sequence', 'Restart \u001b[2J the ledger'],
  ['a template', 'Restart ${process.env.KEY} now'],
])('refuses %s in a reason, and does not repeat it', (_, reason) => {
  const refusal = ((): string => {
    try {
      parseCommand({ ...request, reason });
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.message : 'no error';
    }
  })();
  expect(refusal).toMatch(/^reason must be /);
  expect(refusal).not.toContain(reason);
});

it('lets nothing through but the plain characters, whatever comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (reason) => {
      try {
        const command = parseCommand({ ...request, reason });
        expect('reason' in command ? command.reason : '').toMatch(/^[A-Za-z0-9 .,:;/()'+-]{10,200}$/);
      } catch (error) {
        expect(error).toMatchObject({ name: 'InvalidCommand' });
      }
    }),
    { numRuns: 300 },
  );
});

it('never fails in another way than by saying what is wrong', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      try {
        parseCommand(input);
      } catch (error) {
        expect(error).toMatchObject({ name: 'InvalidCommand' });
      }
    }),
    { numRuns: 300 },
  );
});
