import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Tutorial } from '../../policies/model/tutorial';
import { services } from '../../policies/pci-dss/services';
import { tutorialFile } from '../../policies/pci-dss/tutorials';
import { judgeExample } from './example-stack';

const pack = path.join(__dirname, '..', '..', 'policies', 'pci-dss');
const policies = Object.entries(services).flatMap(([service, list]) => list.map((binding) => ({ service, binding })));
const rows = policies.flatMap(({ service, binding: { rule } }) => {
  const file = tutorialFile(service, rule.name);
  return fs.existsSync(file) ? [{ policy: rule.name, rule, file }] : [];
});

function load(file: string): Tutorial {
  return jest.requireActual<{ readonly tutorial: Tutorial }>(file).tutorial;
}

function sdkFile(type: string): string {
  const [, place = ''] = type.split(':');
  return path.join(__dirname, '..', '..', 'node_modules', '@pulumi', 'aws', `${place.replace(/^index\//, '')}.d.ts`);
}

/** A sentence has some words and ends; the bounds keep a page readable and say something. */
function expectProse(text: string, least: number, most: number): void {
  expect(text).toMatch(/^[^\s][^\n]*[.:)]$/);
  expect(text.length).toBeGreaterThanOrEqual(least);
  expect(text.length).toBeLessThanOrEqual(most);
}

describe('tutorials', () => {
  it('exist for every policy', () => {
    const missing = policies
      .filter(({ service, binding: { rule } }) => !fs.existsSync(tutorialFile(service, rule.name)))
      .map(({ service, binding: { rule } }) => `${service}/tutorials/${rule.name}.ts`);
    expect(missing).toEqual([]);
  });

  it('belong to a policy of their service', () => {
    const expected = new Set(rows.map(({ file }) => file));
    const present = Object.keys(services).flatMap((service) => {
      const directory = path.join(pack, service, 'tutorials');
      return fs.existsSync(directory) ? fs.readdirSync(directory).map((name) => path.join(directory, name)) : [];
    });
    expect(present.filter((file) => !expected.has(file))).toEqual([]);
  });

  describe.each(rows)('$policy', ({ rule, file }) => {
    const tutorial = load(file);
    const { settings, day } = tutorial;

    beforeEach(() => {
      if (day !== undefined) jest.spyOn(Date, 'now').mockReturnValue(Date.parse(day));
    });

    afterEach(() => {
      jest.restoreAllMocks();
    });

    it('shows wrong code that fails', () => {
      expect(judgeExample(rule, tutorial.wrong, settings)).toMatchObject({ outcome: 'fail' });
    });

    it('shows right code that passes', () => {
      const { outcome, messages } = judgeExample(rule, tutorial.right, settings);
      expect({ outcome, messages }).toEqual({ outcome: 'pass', messages: [] });
    });

    it('shows resources that @pulumi/aws has', () => {
      const types = [...tutorial.wrong, ...tutorial.right].map(({ type }) => type);
      expect(types.filter((type) => type.startsWith('aws:') && !fs.existsSync(sdkFile(type)))).toEqual([]);
    });

    it('says enough, and not too much', () => {
      expectProse(tutorial.meaning, 80, 900);
      expectProse(tutorial.why, 60, 600);
      expectProse(tutorial.attack, 100, 1000);
      expect(tutorial.repair.length).toBeGreaterThanOrEqual(2);
      for (const step of tutorial.repair) expectProse(step, 15, 500);
      expect(tutorial.links.length).toBeGreaterThanOrEqual(1);
      for (const { title, url } of tutorial.links) {
        expect(title).not.toBe('');
        expect(url).toMatch(
          /^https:\/\/(docs\.aws\.amazon\.com|aws\.amazon\.com|www\.pulumi\.com|www\.pcisecuritystandards\.org)\//,
        );
      }
    });
  });
});
