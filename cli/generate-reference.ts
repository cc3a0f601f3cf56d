import * as path from 'node:path';
import { previewReportJsonSchema } from '../reports/preview-result-schema';
import { exitCodesPage } from './exit-codes-page';
import { packageRoot } from './package-root';
import { writeWhole } from './report-files';

/** Writes the generated pages of docs/reference: `node dist/cli/generate-reference.js`. */
const reference = path.join(packageRoot(), 'docs', 'reference');
writeWhole(path.join(reference, 'exit-codes.md'), exitCodesPage());
writeWhole(path.join(reference, 'preview-result.schema.json'), previewReportJsonSchema());
