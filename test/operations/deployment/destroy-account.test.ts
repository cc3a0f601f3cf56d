import { accountsAfter, planDestruction } from '../../../operations/deployment/destroy-account';
import type { RecordedResource } from '../../../operations/deployment/recorded-state';
import { accountNamed, organization } from '../example';

function resource(name: string, more: Partial<RecordedResource> = {}): RecordedResource {
  return {
    urn: `urn:${name}`,
    type: 'aws:x/y:Y',
    name,
    id: name,
    parent: 'urn:stack',
    custom: true,
    external: false,
    protect: false,
    retainOnDelete: false,
    provider: 'urn:provider::1',
    dependencies: [],
    propertyDependencies: {},
    inputs: {},
    outputs: {},
    ...more,
  };
}

const component = { custom: false, provider: '' };
const state: readonly RecordedResource[] = [
  resource('stack', { type: 'pulumi:pulumi:Stack', parent: '', ...component }),
  resource('provider', { type: 'pulumi:providers:aws', provider: '' }),
  resource('archive', component),
  resource('bucket', { parent: 'urn:archive', protect: true, retainOnDelete: true }),
  resource('policy', { parent: 'urn:archive', dependencies: ['urn:bucket', 'urn:role'] }),
  resource('role'),
  resource('vpc'),
  resource('looked-up', { external: true }),
];

describe('planDestruction', () => {
  it('keeps what is protected with the settings of its component and what those need', () => {
    const plan = planDestruction(state);
    expect(plan.deleted.map(({ name }) => name)).toEqual(['vpc']);
    expect(plan.kept.map(({ name }) => name)).toEqual(['bucket', 'policy', 'role']);
    expect([...plan.excluded].sort()).toEqual(['urn:archive', 'urn:bucket', 'urn:policy', 'urn:provider', 'urn:role']);
  });

  it('deletes everything where nothing is protected', () => {
    const plan = planDestruction(state.map((one) => ({ ...one, protect: false, retainOnDelete: false })));
    expect(plan.kept).toEqual([]);
    expect(plan.excluded).toEqual([]);
    expect(plan.deleted.map(({ name }) => name)).toEqual(['bucket', 'policy', 'role', 'vpc']);
  });

  it('keeps a protected resource directly below the stack without its neighbours', () => {
    const plan = planDestruction([...state.slice(0, 2), resource('key', { protect: true }), resource('vpc')]);
    expect(plan.deleted.map(({ name }) => name)).toEqual(['vpc']);
  });
});

describe('accountsAfter', () => {
  it('tells who leans on an account', () => {
    expect(accountsAfter(organization, accountNamed('iam')).map(({ name }) => name)).toEqual([
      'development',
      'staging',
      'production',
    ]);
    expect(accountsAfter(organization, accountNamed('production'))).toEqual([]);
  });
});
