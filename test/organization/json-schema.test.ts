import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import * as yaml from 'yaml';
import { jsonSchemaFile, renderJsonSchema } from '../../organization/json-schema';
import { edited, exampleText, minimalText } from './example';

const published = path.join(__dirname, '..', '..', jsonSchemaFile);

describe('the published JSON Schema', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false, unicodeRegExp: true }).compile(
    JSON.parse(renderJsonSchema()) as object,
  );

  it('is fresh: UPDATE_SCHEMA=1 npx jest test/organization/json-schema writes it', () => {
    if (process.env.UPDATE_SCHEMA === '1') fs.writeFileSync(published, renderJsonSchema());
    expect(fs.readFileSync(published, 'utf8')).toBe(renderJsonSchema());
  });

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
    visit(JSON.parse(renderJsonSchema()), '');
    expect(undescribed).toEqual([]);
  });
});
