import { lockHolders, lockState, pendingOperations } from '../../../operations/deployment/interrupted-stack';

const refusal = `the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock file with \`pulumi cancel\`.
  file:///state/.pulumi/locks/organization/p/iam/c0fa.json: created by root@builder (pid 1275) at 2026-11-22T11:08:13Z`;

describe('lockHolders', () => {
  it('reads who holds a stack', () => {
    expect(lockHolders(refusal)).toEqual([{ user: 'root', host: 'builder', pid: 1275, since: '2026-11-22T11:08:13Z' }]);
  });
});

describe('lockState', () => {
  it.each([
    ['a process of this machine that has ended', 'builder', false, 'abandoned'],
    ['a process of this machine that runs', 'builder', true, 'held-here'],
    ['another machine', 'elsewhere', false, 'held-elsewhere'],
  ] as const)('%s', (_, host, alive, expected) => {
    expect(lockState(lockHolders(refusal), host, () => alive)).toBe(expected);
  });

  it('takes no lock away that it cannot read', () => {
    expect(lockState([], 'builder', () => false)).toBe('held-elsewhere');
  });
});

describe('pendingOperations', () => {
  it('reads what was under way', () => {
    const state = { resources: [], pending_operations: [{ type: 'creating', resource: { urn: 'urn:a' } }] };
    expect(pendingOperations(state)).toEqual([{ type: 'creating', urn: 'urn:a' }]);
    expect(pendingOperations({ resources: [] })).toEqual([]);
  });
});
