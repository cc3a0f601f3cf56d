import type { PreviewResult, ResourceRecord } from '../../../preview/result';

/** What of a preview identity tests read. */
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

/** The text of `test/fixtures/identity/example.json` for a preview of the example organization. */
export function identityFixture(result: Pick<PreviewResult, 'accounts'>): string {
  const accounts = result.accounts.map(({ account, resources }) => ({
    account,
    resources: resources.filter(({ type }) => kept.test(type)).map(compact),
  }));
  return `${JSON.stringify({ accounts })}\n`;
}
