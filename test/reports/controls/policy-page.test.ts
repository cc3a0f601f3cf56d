import { requirements } from '../../../controls/requirements';
import { kms } from '../../../policies/pci-dss/kms';
import { readTutorial } from '../../../policies/pci-dss/tutorials';
import { pageText } from '../../../reports/controls/page-text';
import { policyPage } from '../../../reports/controls/policy-page';
import { indexByRequirement, indexByService, indexBySeverity } from '../../../reports/controls/policy-index';
import { policy } from './controls';

const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));

async function page(withTutorial: boolean): Promise<string> {
  const binding = kms.find(({ rule }) => rule.name === 'kms-key-rotation');
  if (!binding) throw new Error('no binding');
  return policyPage({
    entry: policy('kms-key-rotation', { title: binding.rule.title, enforces: ['3.7.4'], supports: [] }),
    binding,
    tutorial: withTutorial ? await readTutorial('kms', 'kms-key-rotation') : undefined,
    requirements: known,
    atRunTime: ['Security Hub KMS.4'],
  });
}

describe("a policy's page", () => {
  it('teaches: meaning, reason, attack, wrong and right code, repair, links', async () => {
    const headings = (await page(true)).split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# kms-key-rotation',
      '## What it means',
      '## Why PCI DSS asks',
      '## How it is attacked',
      '## Wrong',
      '## Right',
      '## Fixing what is deployed',
      '## When it cannot be fixed now',
      '## Links',
    ]);
    expect(await page(true)).toMatch(/## Right\n\n```ts\nimport[\s\S]*enableKeyRotation: true/);
  });

  it('has the facts without a tutorial', async () => {
    const text = await page(false);
    expect(text).toContain('| Severity | high |');
    expect(text).toContain('| After deployment | Security Hub KMS.4 |');
    expect(text).toContain('- **3.7.4** (enforced): Keys change when their defined cryptoperiod ends');
    expect(text).toContain('## How to fix it');
    expect(text).not.toContain('## Wrong');
  });

  it('reads well on a terminal', async () => {
    const text = pageText(await page(true), { colour: false, width: 80 });
    expect(text).not.toMatch(/^#|```|\*\*|\|/m);
    expect(text).toContain("    new aws.kms.Key('card-data', {\n      description:");
    expect(text).toContain('  Severity          high\n');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(pageText(await page(true), { colour: true, width: 80 })).toContain('\u001b[');
  });
});

describe('the indexes', () => {
  const policies = [
    policy('b-second', { severity: 'low', level: 'advisory', services: ['s3'] }),
    policy('a-first', { services: ['vpc', 'ec2'], kind: 'stack' }),
    policy('practice', { requirements: [], enforces: [], supports: [] }),
  ];

  it('list every policy by service and by severity once', () => {
    for (const index of [indexByService(policies), indexBySeverity(policies)]) {
      for (const { name } of policies) expect(index.split(`[${name}](${name}.md)`)).toHaveLength(2);
    }
    expect(indexByService(policies)).toMatch(/## s3\n[\s\S]*b-second[\s\S]*## vpc\n[\s\S]*a-first/);
    expect(indexBySeverity(policies)).toMatch(/## high\n[\s\S]*## low\n/);
  });

  it('lists a policy under each requirement, telling enforced and supported apart', () => {
    const index = indexByRequirement(policies, requirements);
    expect(index).toMatch(/## 1\.3\.1\n\n[^\n]+\n\n- \[a-first\]\(a-first.md\) \(high, mandatory\): /);
    expect(index).toMatch(/## 1\.4\.4\n\n[^\n]+\n\n- \[a-first\]\(a-first.md\) \(high, mandatory, supports\): /);
    expect(index).toMatch(/## Good practice without a requirement\n\n- \[practice\]/);
  });
});
