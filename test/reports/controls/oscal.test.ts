import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { catalogue } from '../../../controls/catalogue';
import { ownPacks } from '../../../controls/packs';
import { oscalComponentDefinition, oscalVersion } from '../../../reports/controls/oscal';

/**
 * Required fields and patterns of the OSCAL component definition model.
 * https://pages.nist.gov/OSCAL-Reference/models/v1.1.3/component-definition/json-reference/
 */
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const tokenPattern = /^[\p{L}_][\p{L}\p{N}.\-_]*$/u;

const document = oscalComponentDefinition(catalogue(ownPacks()), '1.2.3', '2026-11-22T12:00:00.000Z');
const { uuid, metadata, components } = document['component-definition'];
const implementations = components.flatMap((component) => component['control-implementations']);
const requirements = implementations.flatMap((implementation) => implementation['implemented-requirements']);

/** The schema NIST publishes with OSCAL 1.1.3, a work of the United States government in the public domain. */
const schema = JSON.parse(
  fs.readFileSync(
    path.join(__dirname, '..', '..', 'fixtures', 'oscal', 'component-definition-1.1.3.schema.json'),
    'utf8',
  ),
) as object;

describe('the OSCAL component definition', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: true, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const everybody = { entity: 'multi-tenant-service-provider', designated: true } as const;

  it.each([
    ['a merchant', catalogue(ownPacks())],
    ['everybody', catalogue(ownPacks(), everybody)],
  ])('follows the schema of OSCAL 1.1.3, for %s', (_entity, whole) => {
    const made = oscalComponentDefinition(whole, '1.2.3', '2026-11-22T12:00:00.000Z');
    expect([validate(JSON.parse(JSON.stringify(made))), validate.errors]).toEqual([true, null]);
  });

  it('would not follow it with a mistake', () => {
    const broken = JSON.parse(JSON.stringify(document)) as {
      'component-definition': { components: { uuid: string }[] };
    };
    const [first] = broken['component-definition'].components;
    if (first) first.uuid = 'none';
    expect(validate(broken)).toBe(false);
  });

  it('refers to nothing that is not in it', () => {
    const resources = document['component-definition']['back-matter'].resources.map((one) => `#${one.uuid}`);
    expect(implementations.filter(({ source }) => !resources.includes(source))).toEqual([]);
  });

  it('has the requirements that bind the entity only', () => {
    const ids = (made: typeof document): readonly string[] =>
      made['component-definition'].components
        .flatMap((one) => one['control-implementations'])
        .flatMap((one) => one['implemented-requirements'])
        .map((one) => one['control-id']);
    expect(ids(document)).not.toContain('pci-dss-11.5.1.1');
    const whole = oscalComponentDefinition(catalogue(ownPacks(), everybody), '1.2.3', '2026-11-22T12:00:00.000Z');
    expect(ids(whole)).toContain('pci-dss-11.5.1.1');
  });

  it('has its metadata', () => {
    expect(metadata).toEqual({
      title: 'PCI DSS landing zone for AWS',
      'last-modified': '2026-11-22T12:00:00.000Z',
      version: '1.2.3',
      'oscal-version': oscalVersion,
    });
  });

  it('gives every object a UUID of its own', () => {
    const uuids = [uuid, ...[...components, ...implementations, ...requirements].map((one) => one.uuid)];
    expect(uuids.filter((one) => !uuidPattern.test(one))).toEqual([]);
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  it('names and describes every component, implementation and requirement', () => {
    for (const one of components) expect([one.type, one.title, one.description].includes('')).toBe(false);
    for (const one of implementations) {
      expect(one.description).not.toBe('');
      expect(one['implemented-requirements'].length).toBeGreaterThan(0);
    }
    for (const one of requirements) {
      expect(one['control-id']).toMatch(tokenPattern);
      expect(one.description).not.toBe('');
      for (const { name, ns, value } of one.props ?? []) {
        expect(name).toMatch(tokenPattern);
        expect(ns).toMatch(/^urn:/);
        expect(value).toMatch(/^\S(.*\S)?$/);
      }
    }
  });

  it('has the policies under the requirements they serve', () => {
    const pack = components.find(({ title }) => title === 'policies/pci-dss');
    const rotation = pack?.['control-implementations'][0]?.['implemented-requirements'].find(
      (one) => one['control-id'] === 'pci-dss-3.7.4',
    );
    expect(rotation?.props).toContainEqual(expect.objectContaining({ name: 'enforced-by', value: 'kms-key-rotation' }));
  });

  it('is the same for the same catalogue', () => {
    const again = oscalComponentDefinition(catalogue(ownPacks()), '1.2.3', '2026-11-22T12:00:00.000Z');
    expect(again).toEqual(document);
  });
});
