import { createHash } from 'node:crypto';
import { htmlReport } from '../../reports/html';
import { hostile, isHarmless } from './hostile';
import { account, finding, fullResult, resource, result } from './results';

describe('htmlReport', () => {
  const page = htmlReport(fullResult());

  it('has every section, the missing part before all others', () => {
    const places = [
      'id="failures"',
      'class="totals"',
      'id="failed"',
      'id="undetermined"',
      'id="remediated"',
      'id="accounts"',
      'id="requirements"',
      'id="policies"',
      'id="limits"',
    ].map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('needs nothing else: no link to another file, no event attribute, one script', () => {
    expect(page).not.toMatch(/<link|<img|<iframe| src=| on\w+=|@import|url\(/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('admits its own style and script only', () => {
    const hash = (tag: string): string =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '')
        .digest('base64');
    expect(page).toContain(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash('style')}&#39;; script-src &#39;sha256-${hash('script')}&#39;`,
    );
  });

  it('marks unknown and secret values', () => {
    expect(page).toContain('<dt>kmsKey</dt><dd>(known after deployment)</dd>');
    expect(page).toContain('<dt>token</dt><dd>(secret)</dd>');
  });

  it('gives every table header cells with a scope', () => {
    expect(page.match(/<th(?! scope=)[ >]/)).toBeNull();
  });

  it('says so when there is nothing to say', () => {
    const empty = htmlReport(result([]));
    expect(empty).toContain('No policy failed.');
    expect(empty).toContain('Every judgement could be made before deployment.');
    expect(empty).toContain('No account was planned.');
    expect(empty).not.toContain('id="failures"');
    expect(empty).not.toContain('class="filters"');
  });

  it('escapes everything', () => {
    const bad = htmlReport(
      result(
        [
          account(hostile, {
            resources: [resource('a', hostile, { type: hostile, inputs: { [hostile]: hostile } })],
            findings: [
              finding({
                policy: hostile,
                title: hostile,
                message: hostile,
                remediation: hostile,
                resource: hostile,
                requirements: [hostile, hostile],
                docs: 'javascript:alert(3)',
              }),
            ],
            failures: [{ kind: 'program', message: hostile, detail: hostile }],
            messages: [{ severity: 'error', text: hostile }],
            remediations: [
              {
                pack: hostile,
                policy: hostile,
                resource: hostile,
                description: hostile,
                before: { [hostile]: hostile },
                after: {},
              },
            ],
            policies: { [hostile]: { passed: 1, failed: 1, undetermined: 0, notApplicable: 0 } },
          }),
        ],
        { limits: [hostile] },
      ),
    );
    expect(bad.match(/<script/g)).toHaveLength(1);
    expect(bad).not.toMatch(/<img|href="javascript/);
    expect(isHarmless(bad)).toBe(true);
  });

  it('writes 5,000 resources and 500 findings within a second', () => {
    const accounts = Array.from({ length: 10 }, (_, index) =>
      account(`account-${index}`, {
        resources: Array.from({ length: 500 }, (_unused, number) =>
          resource(`account-${index}`, `bucket-${number}`, {
            inputs: { bucket: `b-${number}`, tags: { scope: 'pci', number } },
          }),
        ),
        findings: Array.from({ length: 50 }, (_unused, number) =>
          finding({
            policy: `policy-${number % 25}`,
            requirements: [`${1 + (number % 12)}.2.1`],
            resource: `urn:pulumi:a::b::c::bucket-${number}`,
          }),
        ),
      }),
    );
    const large = result(accounts);
    const start = process.hrtime.bigint();
    const html = htmlReport(large);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
    expect(html.match(/bucket-499/g)?.length).toBeGreaterThanOrEqual(10);
  });
});
