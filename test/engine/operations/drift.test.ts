import * as fs from 'node:fs';
import * as path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { deployedOrganization } from './deployed-organization';
import type { DriftReport } from './drift-report';
import { checkout, EngineProject } from './engine-project';
import { injectedDrifts, unchangingAnswers } from './injected-drifts';

let project: EngineProject;
beforeAll(async () => {
  project = new EngineProject((await deployedOrganization()).directory);
});
afterAll(() => project.close());

function reportOf(text: string): DriftReport {
  return JSON.parse(text) as DriftReport;
}

/** True for the URN of a resource at `<type>::<name>` with `*`. */
function isAt(urn: string, at: string): boolean {
  const [type = '', name = ''] = at.split('::');
  const pattern = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`[:$]${type.replace(/[/]/g, '\\/')}::${pattern}$`).test(urn);
}

describe('drift', () => {
  it('is not found where there is none, and no state is written', async () => {
    const before = project.stateHash();
    const { code, stdout } = await project.run(['drift', '--no-inventory']);
    expect(stdout).toContain('no drift');
    expect(code).toBe(0);
    expect(project.stateHash()).toBe(before);
  });

  it(`is found in each of ${injectedDrifts.length} places, with the property and the policy it breaks`, async () => {
    const before = project.stateHash();
    const unchanging = unchangingAnswers(project.stacks().flatMap((stack) => project.resources(stack)));
    expect(Object.keys(unchanging).length).toBeGreaterThanOrEqual(4);
    const scenario = {
      drift: { ...Object.fromEntries(injectedDrifts.map(({ at, drift }) => [at, drift])), ...unchanging },
    };
    const { code, stdout } = await project.run(['drift', '--no-inventory', '--format', 'json'], scenario);
    const report = reportOf(stdout);
    const drifts = report.accounts.flatMap((account) => account.drifts);
    const missed = injectedDrifts.flatMap(({ at, drift, property, policy, requirement }) => {
      const found = drifts.filter(({ urn }) => isAt(urn, at));
      const fits = found.filter(
        ({ kind, properties, breaks, requirements }) =>
          ('deleted' in drift ? kind === 'deleted' : properties.some(({ path: at_ }) => at_ === property)) &&
          (policy === undefined || breaks.some((finding) => finding.policy === policy)) &&
          (requirement === undefined || requirements.includes(requirement)) &&
          requirements.length > 0,
      );
      return fits.length > 0
        ? []
        : [{ at, property, policy, requirement, found: JSON.stringify(found).slice(0, 2000) }];
    });
    expect(missed).toEqual([]);
    expect(injectedDrifts.length).toBeGreaterThanOrEqual(30);
    // Nothing else has drifted, whatever AWS writes otherwise.
    expect(drifts.filter(({ urn }) => !injectedDrifts.some(({ at }) => isAt(urn, at))).map(({ urn }) => urn)).toEqual(
      [],
    );
    expect(code).toBe(1);
    expect(project.stateHash()).toBe(before);

    const schema = path.join(checkout, 'docs', 'reference', 'drift-result.schema.json');
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')) as object);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
  });

  it('is shown as accepted while an exception holds, and only then', async () => {
    const at = 'aws:kms/key:Key::log-archive-key-key';
    const scenario = { drift: { [at]: { set: { enableKeyRotation: false } } } };
    const args = ['drift', 'log-archive', '--no-inventory', '--format', 'json'];
    const plain = reportOf((await project.run(args, scenario)).stdout);
    const [drift] = plain.accounts.flatMap((account) => account.drifts);
    expect(drift?.accepted).toBe(false);
    const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const created = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const exceptionFor = (policy: string, requirement: string, expires: string): string =>
      [
        `  - policy: ${policy}`,
        `    resource: '${drift?.urn ?? ''}'`,
        `    requirement: '${requirement}'`,
        '    reason: The key is replaced within a week by one that rotates',
        '    owner: ada@example.com',
        '    approver: grace@example.com',
        '    ticket: SEC-42',
        `    created: '${created}'`,
        `    expires: '${expires}'`,
        '    compensatingControl: Use of the key is watched daily',
      ].join('\n');
    const file = path.join(project.directory, 'exceptions.yaml');
    const write = (expires: string): void =>
      fs.writeFileSync(
        file,
        `exceptions:\n${(drift?.breaks ?? [])
          .map(({ policy, requirements }) => exceptionFor(policy, requirements[0] ?? '', expires))
          .join('\n')}\n`,
      );
    try {
      write(soon);
      const accepted = await project.run(args, scenario);
      expect(accepted.stderr).toContain('1 accepted');
      expect(accepted.code).toBe(0);
      expect((await project.run([...args, '--no-exceptions'], scenario)).code).toBe(1);
      write(created);
      const expired = await project.run(args, scenario);
      expect(expired.stderr).toContain('expired');
      expect(expired.code).toBe(5);
    } finally {
      fs.rmSync(file, { force: true });
    }
  });
});
