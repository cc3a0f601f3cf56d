import type { EngineEvent } from '@pulumi/pulumi/automation';
import { DriftEvents } from '../../../operations/drift/observed-drift';

function outputs(type: string, old: object | null, actual: object | null, diffs?: readonly string[]): EngineEvent {
  const state = (values: object | null) =>
    values && {
      type,
      urn: 'urn:a',
      id: 'id-1',
      custom: true,
      parent: '',
      provider: '',
      inputs: values,
      outputs: values,
    };
  return {
    sequence: 1,
    timestamp: 0,
    resOutputsEvent: {
      planning: true,
      metadata: { op: 'update', urn: 'urn:a', type, provider: '', old: state(old), new: state(actual), diffs },
    },
  } as unknown as EngineEvent;
}

describe('DriftEvents', () => {
  it('finds changed and deleted resources, and counts all', () => {
    const events = new DriftEvents();
    events.read(outputs('aws:a/b:B', { x: 1 }, { x: 2 }, ['x']));
    events.read(outputs('aws:a/b:B', { x: 1 }, null));
    events.read(outputs('aws:a/b:B', { x: 1 }, { x: 1 }));
    events.read(outputs('pulumi:providers:aws', { x: 1 }, { x: 2 }));
    expect(events.compared).toEqual(new Set(['urn:a']));
    expect(events.drifts.map(({ kind, properties }) => [kind, properties.map(({ path }) => path)])).toEqual([
      ['changed', ['x']],
      ['deleted', []],
    ]);
  });

  it('gives policies no secret', () => {
    const events = new DriftEvents();
    events.read(outputs('aws:a/b:B', { p: '[secret]' }, { p: 'hunter2' }, ['p']));
    expect(JSON.stringify(events.drifts)).not.toContain('hunter2');
    expect(events.drifts[0]?.actualInputs).toEqual({ p: '[secret]' });
  });

  it('keeps what could not be read', () => {
    const events = new DriftEvents();
    events.read({
      sequence: 1,
      timestamp: 0,
      diagnosticEvent: { severity: 'error', message: 'ServiceUnavailable\n', color: 'never' },
    });
    events.read({
      sequence: 1,
      timestamp: 0,
      diagnosticEvent: { severity: 'error', message: 'refresh failed', color: 'never' },
    });
    expect(events.errors).toEqual(['ServiceUnavailable']);
  });
});
