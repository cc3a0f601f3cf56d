import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadOrganization } from '../../organization/load';
import { organizationGraph } from '../../reports/graph';

const root = path.join(__dirname, '../..');

describe('docs/organization.svg', () => {
  it('draws landing-zone.yaml; `node dist/cli/generate-reference.js` renews it', () => {
    const drawn = organizationGraph(loadOrganization(path.join(root, 'landing-zone.yaml')));
    expect(fs.readFileSync(path.join(root, 'docs', 'organization.svg'), 'utf8')).toBe(drawn);
  });
});
