import type { Control, PolicyEntry } from '../../../controls/catalogue';

export function control(id: string, overrides: Partial<Control> = {}): Control {
  return {
    id,
    summary: `What ${id} asks`,
    appliesTo: 'all entities',
    cadence: 'none',
    mandatorySince: '2024-03-31',
    layer: 'infrastructure',
    responsibility: 'platform',
    metBy: ['components/network'],
    evidence: 'preview report',
    procedure: 'Read the report.',
    howMet: 'component',
    binds: true,
    checkedBy: { enforcedBy: [], supportedBy: [], securityHub: [], configRules: [], atRunTime: [] },
    ...overrides,
  };
}

export function policy(name: string, overrides: Partial<PolicyEntry> = {}): PolicyEntry {
  return {
    name,
    pack: 'pci-dss',
    requirements: ['1.3.1', '1.4.4'],
    enforces: ['1.3.1'],
    supports: ['1.4.4'],
    notBinding: [],
    severity: 'high',
    level: 'mandatory',
    services: ['vpc'],
    kind: 'resource',
    remediates: false,
    tutorial: `docs/policies/${name}.md`,
    title: 'Something holds',
    ...overrides,
  };
}
