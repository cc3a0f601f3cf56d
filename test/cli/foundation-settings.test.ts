import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  acceptedPackConfigs,
  foundationPackConfig,
  writeFoundationSettings,
  writePackConfigs,
} from '../../cli/foundation-settings';
import type { PackSpec } from '../../preview/request';
import type { AccountResult, Finding } from '../../preview/result';

function finding(policy: string, more: Partial<Finding> = {}): Finding {
  return {
    pack: 'one',
    policy,
    title: '',
    level: 'mandatory',
    verdict: 'fail',
    severity: 'high',
    requirements: [],
    resource: 'urn:a',
    message: '',
    remediation: '',
    docs: '',
    ...more,
  };
}

function account(findings: readonly Finding[]): AccountResult {
  const counts = { passed: 1, failed: 0, undetermined: 0, notApplicable: 0 };
  return {
    account: 'a',
    resources: [],
    findings,
    remediations: [],
    failures: [],
    messages: [],
    policies: { 'one/x': counts, 'one/y': counts, 'two/z': counts },
    outputs: {},
    milliseconds: 0,
  };
}

const exception = {
  requirement: '1',
  reason: '',
  owner: '',
  approver: '',
  ticket: '',
  created: '',
  expires: '',
  daysLeft: 1,
  compensatingControl: '',
};
const packs: readonly PackSpec[] = [
  { directory: '/one', config: { x: { days: 3 } } },
  { directory: '/two', config: {} },
];

let scratch = '';
beforeEach(() => (scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'))));
afterEach(() => fs.rmSync(scratch, { recursive: true, force: true }));

describe('foundationPackConfig', () => {
  it('lets mandatory policies the foundation breaks warn, and no other', () => {
    const plan = account([
      finding('x'),
      finding('y', { level: 'advisory' }),
      finding('w', { verdict: 'undetermined' }),
    ]);
    expect(foundationPackConfig({ directory: '', config: { x: { days: 3 } } }, plan)).toEqual({
      x: { days: 3, enforcementLevel: 'advisory' },
    });
  });
});

describe('acceptedPackConfigs', () => {
  it('lets accepted policies of each pack warn', () => {
    const plan = account([finding('x', { exception }), finding('y'), finding('z', { pack: 'two', exception })]);
    expect(acceptedPackConfigs(packs, plan)).toEqual([
      { x: { days: 3, enforcementLevel: 'advisory' } },
      { z: { enforcementLevel: 'advisory' } },
    ]);
  });
});

describe('writePackConfigs', () => {
  it('writes one file for each pack, and none where no pack is configured', () => {
    expect(writePackConfigs(scratch, 'a', [{}, {}])).toEqual([]);
    const files = writePackConfigs(
      scratch,
      'a',
      packs.map(({ config }) => config),
    );
    expect(files.map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as unknown)).toEqual([{ x: { days: 3 } }, {}]);
  });
});

describe('writeFoundationSettings', () => {
  it('keeps the settings of the stack and leaves its file as it is', () => {
    const own = path.join(scratch, 'Pulumi.management.yaml');
    fs.writeFileSync(own, 'encryptionsalt: v1:abc\nconfig:\n  aws:region: eu-west-1\n');
    const directory = path.join(scratch, 'out');
    fs.mkdirSync(directory);
    const written = fs.readFileSync(writeFoundationSettings(directory, own), 'utf8');
    expect(written).toContain('encryptionsalt: v1:abc');
    expect(written).toContain('aws:region: eu-west-1');
    expect(written).toMatch(/landing-zone:bootstrap: "true"/);
    expect(fs.readFileSync(own, 'utf8')).not.toContain('bootstrap');
  });
});
