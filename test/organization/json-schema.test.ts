import Ajv2020 from 'ajv/dist/2020';
import * as yaml from 'yaml';
import { landingZoneJsonSchema } from '../../organization/json-schema';
import { edited, exampleText, minimalText } from './example';

describe('the published JSON Schema', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false, unicodeRegExp: true }).compile(
    JSON.parse(landingZoneJsonSchema()) as object,
  );

  it.each([
    ['the example', exampleText],
    ['a minimal file', minimalText],
  ])('takes %s', (_, text) => expect([validate(yaml.parse(text)), validate.errors]).toEqual([true, null]));

  it.each([
    ['an unknown key', edited('homeRegion', 'homeRegoin')],
    ['a short retention', edited('expireAfterDays: 3650', 'expireAfterDays: 200')],
    ['a wrong kind', edited('kind: security', 'kind: secruity')],
    ['a missing e-mail address', edited('    email: aws+iam@example.com\n', '')],
  ])('refuses %s', (_, text) => expect(validate(yaml.parse(text))).toBe(false));

  it('describes every key', () => {
    const undescribed: string[] = [];
    const visit = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, items } = schema as {
        properties?: Record<string, { description?: string }>;
        items?: unknown;
      };
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (value.description === undefined) undescribed.push(`${at}${key}`);
        visit(value, `${at}${key}.`);
      }
      visit(items, at);
    };
    visit(JSON.parse(landingZoneJsonSchema()), '');
    expect(undescribed).toEqual([]);
  });
});
