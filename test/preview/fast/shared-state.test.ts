import { SharedState } from '../../../preview/fast/shared-state';

describe('shared state of programs', () => {
  const change: { readonly [what: string]: () => void } = {
    'a new global': () => void Object.assign(globalThis, { left: 'behind' }),
    'a method of all arrays': () => void Object.assign(Array.prototype, { left: () => 'behind' }),
  };

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'left');
    Reflect.deleteProperty(Array.prototype, 'left');
    Reflect.deleteProperty(globalThis, 'stackResource');
  });

  it('is unchanged when nothing was changed, so that the thread goes on', () => {
    expect(new SharedState().isChanged).toBe(false);
  });

  it('is unchanged by the stack the SDK keeps', () => {
    const shared = new SharedState();
    Object.assign(globalThis, { stackResource: {} });
    expect(shared.isChanged).toBe(false);
  });

  it.each(Object.keys(change))('is changed by %s', (what) => {
    const shared = new SharedState();
    change[what]?.();
    expect(shared.isChanged).toBe(true);
  });

  it('gives back the environment', () => {
    const shared = new SharedState();
    process.env['LEFT_BEHIND'] = 'by a program';
    shared.restore();
    expect(process.env['LEFT_BEHIND']).toBeUndefined();
  });
});
