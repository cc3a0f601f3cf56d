import * as fs from 'node:fs';
import type { PreviewResult } from '../../../preview/result';
import { identityFixture } from './fixture';

/**
 * Writes the part of a preview that identity tests read: `node dist/cli/main.js preview --format json > preview.json`,
 * then `node dist/test/analysis/identity/write-fixture.js preview.json test/fixtures/identity/example.json`.
 */
const [, , from = '', to = ''] = process.argv;
fs.writeFileSync(to, identityFixture(JSON.parse(fs.readFileSync(from, 'utf8')) as PreviewResult));
