import { JudgedState } from '../../../operations/drift/judged-state';
import type { ObservedDrift } from '../../../operations/drift/observed-drift';
import type { RecordedResource } from '../../../operations/deployment/recorded-state';
import type {
  Analysis,
  AnalyzerResource,
  AnalyzerStackResource,
  Diagnostic,
  Pack,
  PolicyInfo,
} from '../../../preview/packs/pack';

function policy(name: string, kind: PolicyInfo['kind']): PolicyInfo {
  return {
    name,
    displayName: name,
    description: '',
    kind,
    enforcementLevel: 'mandatory',
    severity: 'high',
    framework: { name: 'PCI DSS', version: '4.0.1', reference: '', specification: '1.4.4' },
    tags: [],
    remediationSteps: '',
    url: '',
    configSchema: undefined,
  };
}

function failure(name: string, urn: string): Diagnostic {
  return { policy: name, message: 'broken', description: '', urn, level: 'mandatory', severity: 'high' };
}

/** Locked things must be locked; every bucket needs a block; two open doors make a path. */
const pack: Pack = {
  info: {
    name: 'test',
    version: '1',
    displayName: '',
    policies: [policy('locked', 'resource'), policy('blocked', 'stack'), policy('no-path', 'stack')],
    initialConfig: {},
  },
  configure: () => Promise.resolve(),
  remediate: () => Promise.resolve([]),
  analyze: ({ urn, properties }: AnalyzerResource): Promise<Analysis> =>
    Promise.resolve({ diagnostics: properties['locked'] === false ? [failure('locked', urn)] : [], notApplicable: [] }),
  analyzeStack: (resources: readonly AnalyzerStackResource[]): Promise<Analysis> => {
    const blocks = resources.filter(({ type }) => type === 'block').map(({ properties }) => properties['bucket']);
    const unblocked = resources.filter(
      ({ type, properties }) => type === 'bucket' && !blocks.includes(properties['id'] ?? null),
    );
    const doors = resources.filter(({ type, properties }) => type === 'door' && properties['open'] === true);
    return Promise.resolve({
      diagnostics: [
        ...unblocked.map(({ urn }) => failure('blocked', urn)),
        ...(doors.length > 1 ? [failure('no-path', doors[0]?.urn ?? '')] : []),
      ],
      notApplicable: [],
    });
  },
  close: () => Promise.resolve(),
};

function recorded(type: string, name: string, inputs: RecordedResource['inputs']): RecordedResource {
  return {
    urn: `urn:${name}`,
    type,
    name,
    id: name,
    parent: '',
    custom: true,
    external: false,
    protect: false,
    retainOnDelete: false,
    provider: '',
    dependencies: [],
    propertyDependencies: {},
    inputs,
    outputs: {},
  };
}

const state = [
  recorded('bucket', 'one', { locked: true }),
  recorded('bucket', 'open-already', { locked: false }),
  recorded('block', 'block-of-one', { bucket: 'one' }),
  recorded('door', 'front', { open: false }),
  recorded('door', 'back', { open: false }),
];

function changed(name: string, inputs: RecordedResource['inputs']): ObservedDrift {
  return { urn: `urn:${name}`, type: '', id: name, kind: 'changed', properties: [], actualInputs: inputs };
}

function deleted(name: string): ObservedDrift {
  return { urn: `urn:${name}`, type: '', id: name, kind: 'deleted', properties: [], actualInputs: undefined };
}

async function judge(...drifts: readonly ObservedDrift[]) {
  const { breaks, together } = await new JudgedState([pack], state).judge(drifts);
  const names = (findings: readonly { readonly policy: string; readonly resource: string }[]) =>
    findings.map((finding) => `${finding.policy} ${finding.resource}`);
  return {
    alone: Object.fromEntries([...breaks].map(([urn, findings]) => [urn, names(findings)])),
    together: names(together),
  };
}

describe('JudgedState', () => {
  it('tells which policy a drifted value breaks', async () => {
    expect(await judge(changed('one', { locked: false }))).toEqual({
      alone: { 'urn:one': ['locked urn:one'] },
      together: [],
    });
  });

  it('lays a policy over several resources to the one that drifted', async () => {
    expect(await judge(deleted('block-of-one'))).toEqual({
      alone: { 'urn:block-of-one': ['blocked urn:one'] },
      together: [],
    });
  });

  it('tells nothing that was broken before', async () => {
    expect(await judge(changed('open-already', { locked: false, tags: {} }))).toEqual({
      alone: { 'urn:open-already': [] },
      together: [],
    });
  });

  it('tells what only several drifts break together', async () => {
    expect(await judge(changed('front', { open: true }), changed('back', { open: true }))).toEqual({
      alone: { 'urn:front': [], 'urn:back': [] },
      together: ['no-path urn:front'],
    });
  });

  it('judges very many drifts together, and loses none', async () => {
    const many = Array.from({ length: 70 }, (_, index) => recorded('safe', `safe-${index}`, { locked: true }));
    const { breaks } = await new JudgedState([pack], many).judge(
      many.map(({ name }) => changed(name, { locked: false })),
    );
    expect([...breaks.values()].filter((findings) => findings.length === 1)).toHaveLength(70);
  });
});
