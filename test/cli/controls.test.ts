import * as path from 'node:path';
import * as fs from 'node:fs';
import { generatedPages } from '../../cli/generated-pages';
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
      tutorial: 'docs/policies/kms-key-rotation.md',
      enforces: ['3.7.4'],
      supports: [],
    });
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
    ['markdown', /^## 1: /],
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
