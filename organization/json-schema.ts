import * as z from 'zod';
import { landingZoneSchema } from './schema';

/**
 * JSON Schema (draft 2020-12) of landing-zone.yaml as text, for editors: completion, descriptions and the limits of single values.
 * The cross-checks are not in it; `landing-zone validate` runs those.
 */
export function landingZoneJsonSchema(): string {
  const schema = z.toJSONSchema(landingZoneSchema, { io: 'input', target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'landing-zone.yaml', description: 'A PCI DSS landing zone on AWS.', ...rest }, null, 2)}\n`;
}
