import * as path from 'node:path';
import * as fs from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { generatedPages } from '../../cli/generated-pages';
import { catalogueJsonSchema } from '../../reports/controls/catalogue-schema';
import { runCli } from './terminal';

interface Published {
  readonly policies: readonly Readonly<Record<string, unknown>>[];
  readonly controls: readonly { readonly id: string; readonly checkedBy: { readonly enforcedBy: readonly string[] } }[];
}

async function json(...more: readonly string[]): Promise<Published> {
  const { code, stdout } = await runCli(['controls', '--format', 'json', ...more]);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Published;
}

describe('landing-zone controls', () => {
  it('prints policies and controls as JSON', async () => {
    const { policies, controls } = await json();
    expect(controls).toHaveLength(280);
    expect(policies.find(({ name }) => name === 'kms-key-rotation')).toEqual({
      name: 'kms-key-rotation',
      pack: 'pci-dss',
      requirements: ['3.7.4'],
      severity: 'high',
      level: 'mandatory',
      services: ['kms'],
      kind: 'resource',
      remediates: true,
      tutorial: 'docs/policies/kms-key-rotation.md',
      enforces: ['3.7.4'],
      supports: [],
      notBinding: [],
    });
  });

  it('lists both packs, as its published schema says', async () => {
    const published = await json();
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(
      JSON.parse(catalogueJsonSchema()) as object,
    );
    expect([validate(published), validate.errors]).toEqual([true, null]);
    expect([...new Set(published.policies.map(({ pack }) => pack))]).toEqual(['pci-dss', 'landing-zone']);
    expect(published.policies.find(({ name }) => name === 'landing-zone-network')).toMatchObject({
      pack: 'landing-zone',
      requirements: ['1.2.1', '1.3.1', '1.4.1'],
      kind: 'stack',
      tutorial: 'docs/policies/landing-zone-network.md',
    });
    expect(validate({ ...published, controls: [{}] })).toBe(false);
  });

  it('counts requirements for service providers only when it is said', async () => {
    const names = (list: Published, requirement: string): readonly unknown[] =>
      list.policies
        .filter(({ requirements }) => (requirements as readonly string[]).includes(requirement))
        .map(({ name }) => name);
    expect(names(await json(), '8.3.10.1')).toEqual([]);
    expect(names(await json('--entity', 'service-provider'), '8.3.10.1')).toContain('iam-password-max-age');
    const { stdout } = await runCli(['controls']);
    expect(stdout).toContain('For a merchant: 235 of 280 requirements bind.');
    const provider = await runCli(['controls', '--entity', 'multi-tenant-service-provider', '--designated']);
    expect(provider.stdout).toContain('For a designated multi-tenant service provider: 280 of 280 requirements bind.');
  });

  it('narrows to a requirement and those below it', async () => {
    const { policies, controls } = await json('--requirement', '10.2');
    expect(controls.map(({ id }) => id)).toEqual([
      '10.2.1',
      '10.2.1.1',
      '10.2.1.2',
      '10.2.1.3',
      '10.2.1.4',
      '10.2.1.5',
      '10.2.1.6',
      '10.2.1.7',
      '10.2.2',
    ]);
    expect(policies.length).toBeGreaterThan(10);
    expect(
      policies.every(({ requirements }) => (requirements as readonly string[]).some((id) => id.startsWith('10.2.'))),
    ).toBe(true);
    expect((await json('--requirement', 'a1')).controls).toHaveLength(7);
  });

  it('narrows to a service', async () => {
    const { policies, controls } = await json('--service', 'kms');
    expect(policies.every(({ services }) => (services as readonly string[]).includes('kms'))).toBe(true);
    const names = new Set(policies.map(({ name }) => name));
    expect(controls.flatMap(({ checkedBy }) => checkedBy.enforcedBy).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['csv', /^requirement,summary,/],
    ['markdown', /^For a merchant: [\s\S]*^## 1: /m],
    ['html', /^<!doctype html>/],
    ['oscal', /^\{\n {2}"component-definition"/],
    ['text', /^1: /],
  ])('prints %s', async (format, start) => {
    const { code, stdout } = await runCli(['controls', '--format', format]);
    expect(code).toBe(0);
    expect(stdout).toMatch(start);
  });

  it.each([
    [['--requirement', '3.9.1'], 'no requirement 3.9.1'],
    [['--service', 'kmss'], 'Did you mean "kms"?'],
    [['--entity', 'bank'], 'Allowed choices'],
  ])('refuses %j', async (more, words) => {
    const { code, stderr } = await runCli(['controls', ...more]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('landing-zone explain', () => {
  it('prints the page of a policy', async () => {
    const { code, stdout } = await runCli(['explain', 'kms-key-rotation']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kms-key-rotation\n[\s\S]*What it means\n[\s\S]*enableKeyRotation: true/);
    expect((await runCli(['explain', 'pci-dss/kms-key-rotation'])).stdout).toBe(stdout);
  });

  it('prints the page of a policy of the other pack', async () => {
    const { code, stdout } = await runCli(['explain', 'landing-zone/landing-zone-keys']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^landing-zone-keys\n[\s\S]*What it means\n[\s\S]*deletionWindowInDays: 30/);
  });

  it('prints Markdown', async () => {
    const { stdout } = await runCli(['explain', 'kms-key-rotation', '--format', 'markdown']);
    expect(stdout).toMatch(/^# kms-key-rotation\n/);
  });

  it('suggests the name that was meant', async () => {
    const { code, stderr } = await runCli(['explain', 'kms-key-rotatoin']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "kms-key-rotation"?');
  });
});

describe('generated pages', () => {
  const root = path.join(__dirname, '..', '..');

  it('are up to date and none is left over: run node dist/cli/generate-reference.js', async () => {
    const { pages, ownDirectories } = await generatedPages(root);
    const stale = [...pages]
      .filter(([file, content]) => {
        const at = path.join(root, file);
        return !fs.existsSync(at) || fs.readFileSync(at, 'utf8') !== content;
      })
      .map(([file]) => file);
    const left = ownDirectories
      .flatMap((directory) => fs.readdirSync(path.join(root, directory)).map((name) => `${directory}/${name}`))
      .filter((file) => !pages.has(file));
    expect([...stale, ...left]).toEqual([]);
  });
});
