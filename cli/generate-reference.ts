import * as path from 'node:path';
import { loadOrganization } from '../organization/load';
import { organizationGraph } from '../reports/graph';
import { previewReportJsonSchema } from '../reports/preview-result-schema';
import { exitCodesPage } from './exit-codes-page';
import { packageRoot } from './package-root';
import { writeWhole } from './report-files';

/** Writes the generated pages of docs/reference and the drawing of the README: `node dist/cli/generate-reference.js`. */
const root = packageRoot();
const reference = path.join(root, 'docs', 'reference');
writeWhole(path.join(reference, 'exit-codes.md'), exitCodesPage());
writeWhole(path.join(reference, 'preview-result.schema.json'), previewReportJsonSchema());
writeWhole(
  path.join(root, 'docs', 'organization.svg'),
  organizationGraph(loadOrganization(path.join(root, 'landing-zone.yaml'))),
);
