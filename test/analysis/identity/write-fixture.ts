import * as fs from 'node:fs';
import { PreviewResult, ResourceRecord } from '../../../preview/result';

/**
 * Writes the part of a preview that identity tests read: `node dist/cli/main.js preview --format json > preview.json`,
 * then `node dist/test/analysis/identity/write-fixture.js preview.json test/fixtures/identity/example.json`.
 */
const kept =
  /^aws:(iam|organizations|s3\/bucket:|s3\/bucketPolicy|s3\/bucketServerSide|kms|cloudtrail|lambda\/function|ssoadmin|rolesanywhere)/;
/** Inputs that decide nothing about access. */
const dropped = new Set([
  'description',
  'tagsAll',
  '__defaults',
  'forceDestroy',
  'eventSelectors',
  'advancedEventSelectors',
  'email',
  'code',
  'environment',
]);

function compact({ urn, type, name, inputs, propertyDependencies }: ResourceRecord): object {
  return {
    urn,
    type,
    name,
    inputs: Object.fromEntries(Object.entries(inputs).filter(([key]) => !dropped.has(key))),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).filter(([, urns]) => urns.length > 0),
    ),
  };
}

const [, , from = '', to = ''] = process.argv;
const result = JSON.parse(fs.readFileSync(from, 'utf8')) as PreviewResult;
const accounts = result.accounts.map(({ account, resources }) => ({
  account,
  resources: resources.filter(({ type }) => kept.test(type)).map(compact),
}));
fs.writeFileSync(to, `${JSON.stringify({ accounts })}\n`);
