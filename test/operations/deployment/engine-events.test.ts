import type { EngineEvent } from '@pulumi/pulumi/automation';
import { commandErrors, EngineEvents, toldErrors } from '../../../operations/deployment/engine-events';

function event(content: object): EngineEvent {
  return { sequence: 1, timestamp: 0, ...content };
}

function done(op: string, urn = 'urn:x', planning = false): EngineEvent {
  return event({ resOutputsEvent: { metadata: { op, urn, type: 't', provider: '' }, planning } });
}

describe('EngineEvents', () => {
  it('counts what was done and tells what changed', () => {
    const changed: string[] = [];
    const events = new EngineEvents((operation, urn) => changed.push(`${operation} ${urn}`));
    for (const one of [
      done('create', 'a'),
      done('same', 'b'),
      done('read', 'c'),
      done('update', 'd'),
      done('create', 'e', true),
    ])
      events.read(one);
    expect(events.changes).toEqual({ create: 1, same: 1, read: 1, update: 1 });
    expect(changed).toEqual(['create a', 'update d']);
  });

  it('keeps errors without colours and without the last words of the engine', () => {
    const events = new EngineEvents();
    const diagnostic = (severity: string, message: string, ephemeral = false) =>
      event({ diagnosticEvent: { severity, message, color: 'never', ephemeral } });
    events.read(diagnostic('error', '<{%reset%}>AccessDenied: no<{%reset%}>\n'));
    events.read(diagnostic('error', 'update failed'));
    events.read(diagnostic('error', 'passing by', true));
    events.read(diagnostic('info', 'hello'));
    expect(events.errors).toEqual(['AccessDenied: no']);
  });

  it('keeps mandatory policies only', () => {
    const events = new EngineEvents();
    const policy = (enforcementLevel: string, policyName: string) =>
      event({
        policyEvent: {
          enforcementLevel,
          policyName,
          message: '<{%bold%}>Title\nwhy',
          color: '',
          policyPackName: 'p',
          policyPackVersion: '',
          policyPackVersionTag: '',
        },
      });
    events.read(policy('mandatory', 'a'));
    events.read(policy('advisory', 'b'));
    expect(events.breaches).toEqual([{ policy: 'a', resource: '', message: 'Title why' }]);
  });
});

describe('toldErrors', () => {
  const events = (errors: readonly string[], breaches: number) => ({
    done: 0,
    changes: {},
    errors,
    warnings: [],
    breaches: Array.from({ length: breaches }, () => ({ policy: 'a', resource: '', message: '' })),
  });

  it('takes what the engine said, else what the CLI did; nothing where policies say it all', () => {
    const error = new Error('spawn pulumi ENOENT');
    expect(toldErrors(events(['denied'], 0), error)).toEqual(['denied']);
    expect(toldErrors(events([], 0), error)).toEqual(['spawn pulumi ENOENT']);
    expect(toldErrors(events([], 1), error)).toEqual([]);
  });
});

describe('commandErrors', () => {
  it('takes what the CLI said on stderr', () => {
    const error = new Error(
      'code: 255\n stdout: Updating\n stderr: error: no stack named x found\nerror: update failed\n\n err?: undefined\n',
    );
    expect(commandErrors(error)).toEqual(['no stack named x found']);
  });

  it('leaves out what the engine did before its first error', () => {
    const error = new Error(
      'code: 1\n stdout: \n stderr: Command failed with exit code 1: pulumi up\nwarning: using x\n+ aws:s3:Bucket a creating\nerror: the stack is currently locked by 1 lock(s).\n  file:///a: created by root@here (pid 1)\n err?: x\n',
    );
    expect(commandErrors(error)).toEqual([
      'the stack is currently locked by 1 lock(s).',
      'file:///a: created by root@here (pid 1)',
    ]);
  });

  it('takes any other message as it is', () => {
    expect(commandErrors(new Error('spawn pulumi ENOENT'))).toEqual(['spawn pulumi ENOENT']);
  });
});
