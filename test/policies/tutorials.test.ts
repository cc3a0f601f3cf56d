import * as fs from 'node:fs';
import * as path from 'node:path';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { tutorialFile as landingZoneTutorialFile } from '../../policies/landing-zone/tutorial-files';
import type { Tutorial } from '../../policies/model/tutorial';
import { services } from '../../policies/pci-dss/services';
import { tutorialFile } from '../../policies/pci-dss/tutorials';
import { judgeExample } from './example-stack';

const packs = path.join(__dirname, '..', '..', 'policies');
const policies = [
  ...Object.entries(services).flatMap(([service, list]) =>
    list.map(({ rule }) => ({ rule, file: tutorialFile(service, rule.name) })),
  ),
  ...landingZone.map(({ rule }) => ({ rule, file: landingZoneTutorialFile(rule.name) })),
];
const rows = policies.flatMap(({ rule, file }) => (fs.existsSync(file) ? [{ policy: rule.name, rule, file }] : []));

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

const hosts: ReadonlySet<string> = new Set([
  'docs.aws.amazon.com',
  'aws.amazon.com',
  'www.pulumi.com',
  'www.pcisecuritystandards.org',
  'docs-prv.pcisecuritystandards.org',
]);

/** Addresses AWS has moved away from: guides that were renamed or merged answer with the front page of another. */
const moved =
  /\/AmazonS3\/latest\/dev\/|\/IAM\/latest\/UserGuide\/best-practices-use-cases|\/AmazonVPC\/|\/AWSEC2\/latest\/WindowsGuide\/|\/elasticsearch-service\/|\/firehose\/latest\/APIReference\/$|\.html\/|\/{2,}(?!\/)/;

/** A link to an official page: https, a known host, one page, and of Security Hub the section of the very control. */
function expectLink(url: string): void {
  const { protocol, host, pathname, search, hash } = new URL(url);
  expect([protocol, hosts.has(host), search]).toEqual(['https:', true, '']);
  expect(pathname).not.toMatch(moved);
  if (host === 'docs.aws.amazon.com')
    expect(pathname).toMatch(/\/[A-Za-z0-9._-]+\.html$|\/security-reference-architecture\/$/);
  const service = /\/securityhub\/latest\/userguide\/([a-z0-9]+)-controls\.html$/.exec(pathname)?.[1];
  if (service !== undefined && hash !== '') expect(hash).toMatch(new RegExp(`^#${service}-\\d{1,3}$`));
}

describe('tutorials', () => {
  it('and bindings give sources that are official pages', () => {
    const sources = [...Object.values(services).flat(), ...landingZone].map(({ source }) => source);
    expect(sources.length).toBeGreaterThanOrEqual(392);
    for (const source of sources) expectLink(source);
  });

  it('exist for every policy', () => {
    expect(policies.filter(({ file }) => !fs.existsSync(file)).map(({ file }) => file)).toEqual([]);
    expect(policies.length).toBeGreaterThanOrEqual(392);
  });

  it('belong to a policy of their service', () => {
    const expected = new Set(rows.map(({ file }) => file));
    const directories = [
      ...Object.keys(services).map((service) => path.join(packs, 'pci-dss', service, 'tutorials')),
      path.join(packs, 'landing-zone', 'tutorials'),
    ];
    const present = directories.flatMap((directory) => {
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
        expectLink(url);
      }
    });
  });
});
