import * as fs from 'node:fs';
import * as path from 'node:path';
import { Catalogue, catalogue, merchant, PolicyEntry } from '../../controls/catalogue';
import { inventory } from '../../controls/inventory';
import { brokenLinks } from '../../controls/links';
import { ownPacks } from '../../controls/packs';
import { chapters, requirements } from '../../controls/requirements';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings } from '../../policies/pci-dss/bindings';
import { conditionalRequirements } from '../../policies/pci-dss/conditional-requirements';
import { services } from '../../policies/pci-dss/services';

const root = path.join(__dirname, '..', '..');
const exists = (file: string): boolean => fs.existsSync(path.join(root, file));
const everybody = { entity: 'multi-tenant-service-provider', designated: true } as const;
const whole = catalogue(ownPacks(), everybody);

function withPolicy(requirementIds: readonly string[], supports: readonly string[] = []): Pick<Catalogue, 'policies'> {
  const policy: PolicyEntry = {
    name: 'example',
    pack: 'pci-dss',
    requirements: [...requirementIds, ...supports],
    severity: 'low',
    level: 'advisory',
    services: ['s3'],
    kind: 'resource',
    remediates: false,
    tutorial: 'docs/policies/example.md',
    enforces: requirementIds,
    supports,
    notBinding: [],
    title: 'Example',
  };
  return { policies: [policy] };
}

describe('the catalogue', () => {
  it('has all requirements of the standard, once, in order', () => {
    const ids = requirements.map(({ id }) => id);
    expect(ids).toHaveLength(280);
    expect(new Set(ids).size).toBe(280);
    expect(chapters.map((chapter) => chapter.requirements.length)).toEqual([
      19, 11, 29, 6, 13, 19, 12, 29, 27, 27, 21, 37, 7, 3, 20,
    ]);
    for (const chapter of chapters) {
      expect(chapter.requirements.map(({ id }) => id)).toEqual(
        chapter.requirements.map(({ id }) => id).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
      );
      for (const { id } of chapter.requirements) {
        expect(chapter.sections.some((section) => id.startsWith(`${section.id}.`))).toBe(true);
      }
    }
  });

  it('has no link that is broken or missing', () => {
    expect(brokenLinks(whole, exists)).toEqual([]);
  });

  it('lists every policy the pack loads, under its service', () => {
    const names = [...bindings, ...landingZone].map(({ rule }) => rule.name).sort();
    expect(whole.policies.map(({ name }) => name).sort()).toEqual(names);
    const folders = fs
      .readdirSync(path.join(root, 'policies', 'pci-dss'))
      .filter((folder) => exists(`policies/pci-dss/${folder}/index.ts`));
    expect(Object.keys(services).sort()).toEqual(folders.sort());
  });

  it('names the successor of each superseded requirement', () => {
    const superseded = requirements.filter(({ supersededBy }) => supersededBy !== undefined);
    expect(superseded.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
      ['6.4.1', '6.4.2'],
      ['8.3.10', '8.3.10.1'],
      ['10.7.1', '10.7.2'],
    ]);
  });

  it('cites only requirements of the standard in the inventory, and names each check once', () => {
    const ids = new Set(requirements.map(({ id }) => id));
    expect(inventory.flatMap((row) => row.requirements).filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(inventory.map(({ name }) => name)).size).toBe(inventory.length);
    expect(inventory).toHaveLength(383);
  });

  it('says who checks at run time what a plan cannot decide', () => {
    const open = inventory.filter(({ decidedAt }) => decidedAt === 'runtime');
    expect(open).toHaveLength(10);
    const control = whole.controls.find(({ id }) => id === '8.2.6');
    expect(control?.checkedBy).toMatchObject({
      securityHub: ['IAM.8'],
      configRules: ['iam-user-unused-credentials-check'],
      atRunTime: ['iam-unused-credentials'],
    });
  });
});

describe('whom a requirement binds', () => {
  it('is said once: the list the policies use is that of the requirements', () => {
    const conditional = requirements.filter(({ appliesTo }) => appliesTo !== 'all entities');
    expect(conditional.map(({ id, appliesTo }) => [id, appliesTo]).sort()).toEqual([...conditionalRequirements].sort());
    expect(conditional).toHaveLength(45);
  });

  it.each([
    [merchant, 235, []],
    [{ entity: 'service-provider', designated: false }, 252, ['8.3.10.1', '12.4.2']],
    [{ entity: 'multi-tenant-service-provider', designated: false }, 260, ['8.3.10.1', 'A1.1.1', '11.4.7']],
    [{ entity: 'merchant', designated: true }, 255, ['A3.3.1']],
    [everybody, 280, ['A3.5.1', 'A1.2.3', '3.6.1.1']],
  ] as const)('%j: %d requirements', (entity, count, some) => {
    const { controls, policies } = catalogue(ownPacks(), entity);
    const bound = new Set(controls.filter(({ binds: bindsIt }) => bindsIt).map(({ id }) => id));
    expect(controls).toHaveLength(280);
    expect(bound.size).toBe(count);
    for (const id of some) expect(bound.has(id)).toBe(true);
    expect(policies.flatMap((policy) => policy.requirements).filter((id) => !bound.has(id))).toEqual([]);
    expect(policies.flatMap((policy) => policy.notBinding).filter((id) => bound.has(id))).toEqual([]);
  });

  it('is the default that nobody is a service provider', () => {
    const age = catalogue(ownPacks()).policies.find(({ name }) => name === 'iam-password-max-age');
    expect(age).toMatchObject({ requirements: ['8.3.9'], supports: [], notBinding: ['8.3.10.1'] });
    const provider = catalogue(ownPacks(), { entity: 'service-provider', designated: false });
    expect(provider.policies.find(({ name }) => name === 'iam-password-max-age')).toMatchObject({
      requirements: ['8.3.9', '8.3.10.1'],
      supports: ['8.3.10.1'],
      notBinding: [],
    });
  });
});

describe('broken links', () => {
  const { controls } = whole;
  const known = (part: Pick<Catalogue, 'policies'>): Pick<Catalogue, 'policies' | 'controls'> => ({
    ...part,
    controls,
  });
  const always = (): boolean => true;

  it.each([
    ['an id the standard does not have', known(withPolicy(['1.9.9'])), '1.9.9 is no requirement'],
    ['a section', known(withPolicy(['1.2'])), '1.2 is a heading'],
    ['a chapter', known(withPolicy(['3'])), '3 is a heading'],
    ['a superseded id', known(withPolicy(['6.4.1'])), 'superseded by 6.4.2'],
    ['a supported id that is superseded', known(withPolicy(['6.4.2'], ['10.7.1'])), 'superseded by 10.7.2'],
    ['an id for service providers as the only one', known(withPolicy(['3.6.1.1'])), 'binds service providers only'],
    ['an id both enforced and supported', known(withPolicy(['1.3.1'], ['1.3.1'])), 'enforced and supported at once'],
  ])('are found for %s', (_title, part, words) => {
    expect(brokenLinks(part, always).join('\n')).toContain(words);
  });

  it('are not found for an id for service providers next to one for everybody', () => {
    expect(
      brokenLinks(known(withPolicy(['6.5.3', '3.6.1.1'])), always).filter((one) => one.startsWith('example')),
    ).toEqual([]);
  });

  it('are not found for an advisory policy that only supports an id for service providers', () => {
    const problems = brokenLinks(known(withPolicy([], ['8.3.10.1'])), always);
    expect(problems.filter((one) => one.startsWith('example'))).toEqual([]);
  });

  it('are found for a path that does not exist and for a requirement nothing checks', () => {
    const problems = brokenLinks({ policies: [], controls }, (file) => file !== 'components/network');
    expect(problems).toContain('1.3.1: met by components/network, which does not exist');
    const [first] = controls;
    if (!first) throw new Error('no control');
    const checked = controls.find(({ id }) => id === '1.3.1');
    if (!checked) throw new Error('no 1.3.1');
    expect(brokenLinks({ policies: [], controls: [{ ...checked, notAutomatedBecause: 'none' }] }, always)).toEqual([
      '1.3.1: something checks it, yet a reason says that nothing does; remove the reason',
    ]);
    const { notAutomatedBecause: _reason, ...bare } = first;
    expect(brokenLinks({ policies: [], controls: [bare] }, always)).toEqual([
      '1.1.1: nothing checks it, and no reason is given',
    ]);
  });
});
