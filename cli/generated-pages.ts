import * as path from 'node:path';
import { coverages } from '../controls/coverage';
import { chapters, requirements } from '../controls/requirements';
import { landingZoneJsonSchema } from '../organization/json-schema';
import { loadOrganization } from '../organization/load';
import { catalogueJsonSchema } from '../reports/controls/catalogue-schema';
import { coveragePage } from '../reports/controls/coverage-page';
import { entityStatement } from '../reports/controls/entity-statement';
import { matrix } from '../reports/controls/matrix';
import { matrixCsv } from '../reports/controls/matrix-csv';
import { matrixHtml } from '../reports/controls/matrix-html';
import { matrixMarkdown } from '../reports/controls/matrix-markdown';
import { indexByRequirement, indexByService, indexBySeverity } from '../reports/controls/policy-index';
import { driftResultJsonSchema } from '../reports/drift/schema';
import { remediationPage } from '../reports/controls/remediation-page';
import { organizationGraph } from '../reports/graph';
import { identityProofJsonSchema } from '../reports/identity/schema';
import { previewReportJsonSchema } from '../reports/preview-result-schema';
import { exitCodesPage } from './exit-codes-page';
import { knownPolicies, pageOf } from './policy-pages';

export interface GeneratedPages {
  /** Content by path from the root of the package. */
  readonly pages: ReadonlyMap<string, string>;
  /** Directories that hold generated pages only: what else is in them is left over. */
  readonly ownDirectories: readonly string[];
}

const matrixHeader = `# Control catalogue

Generated from \`controls/\` and the bindings of the policies. The same as [CSV](controls.csv) and as a [page](controls.html);
\`landing-zone controls\` prints it, also as JSON and OSCAL. Summaries are in own words; the wording that binds is that of the
standard.

`;

/** Everything under docs that is made from code. */
export async function generatedPages(root: string): Promise<GeneratedPages> {
  const { catalogue, policies } = knownPolicies();
  const rows = matrix(catalogue, chapters);
  const statement = entityStatement(catalogue);
  const covered = coverages(catalogue.policies);
  const policyPages = await Promise.all(
    [...policies.values()].map(
      async (policy) => [`docs/policies/${policy.entry.name}.md`, await pageOf(policy)] as const,
    ),
  );
  return {
    pages: new Map([
      ['docs/reference/exit-codes.md', exitCodesPage()],
      ['docs/reference/landing-zone.schema.json', landingZoneJsonSchema()],
      ['docs/reference/controls.schema.json', catalogueJsonSchema()],
      ['docs/reference/preview-result.schema.json', previewReportJsonSchema()],
      ['docs/reference/drift-result.schema.json', driftResultJsonSchema()],
      ['docs/reference/identity-proof.schema.json', identityProofJsonSchema()],
      ['docs/organization.svg', organizationGraph(loadOrganization(path.join(root, 'landing-zone.yaml')))],
      ['docs/reference/controls.md', `${matrixHeader}${matrixMarkdown(rows, statement)}`],
      ['docs/reference/controls.csv', matrixCsv(rows)],
      ['docs/reference/controls.html', matrixHtml(rows, covered, statement)],
      ['docs/reference/coverage.md', coveragePage(catalogue.controls, catalogue.policies, covered)],
      ['docs/reference/remediation.md', remediationPage(catalogue.policies)],
      ['docs/policies/README.md', indexByService(catalogue.policies)],
      ['docs/policies/by-requirement.md', indexByRequirement(catalogue.policies, requirements)],
      ['docs/policies/by-severity.md', indexBySeverity(catalogue.policies)],
      ...policyPages,
    ]),
    ownDirectories: ['docs/policies'],
  };
}
