import { Ajv2020 } from 'ajv/dist/2020';
import { proveIdentity } from '../../../analysis/identity/prove';
import type { IdentityProof } from '../../../analysis/identity/proof';
import { identityHtml } from '../../../reports/identity/html';
import { identityJson } from '../../../reports/identity/json';
import { identityProofJsonSchema } from '../../../reports/identity/schema';
import { identityText } from '../../../reports/identity/text';
import { reachGraph } from '../../../reports/identity/graph/svg';
import { add, careless, organization, planned, plans, previewed, types } from '../../analysis/identity/example';

function broken(): IdentityProof {
  const all = plans();
  careless(planned(all, 'iam', types.policy, 'application-developer-switching'), 'policy', {
    Action: 'sts:AssumeRole',
    Resource: '*',
  });
  add(all, 'development', types.user, 'hostile', { name: '<script>alert(1)</script>\u001b[31m' });
  return proveIdentity(organization, previewed(all));
}

const sound = proveIdentity(organization, previewed(plans()));
const unsound = broken();
const valid = new Ajv2020({ strict: false }).compile(JSON.parse(identityProofJsonSchema()) as object);

describe('identity reports', () => {
  it.each([
    ['sound', sound],
    ['broken', unsound],
  ] as const)('JSON of a %s organization is as published', (_, proof) => {
    const report: unknown = JSON.parse(identityJson(proof));
    valid(report);
    expect(valid.errors ?? []).toEqual([]);
    expect(identityJson(proof)).not.toContain('\ufffc');
  });

  it('text shows matrix, assertions, and the path statement by statement', () => {
    const text = identityText(unsound);
    expect(text).toMatch(/development +● .*job-function-application-developer/);
    expect(text).toContain('✗ VIOLATED  Without an approval a person reaches the roles of their own job functions');
    expect(text).toContain('identity policy: managed policy switch-application-developer of iam, Careless');
    expect(text).toContain(
      'resource policy: trust policy of break-glass of log-archive, SwitchWithFreshMfaUnderOwnName',
    );
    expect(text.trimEnd().split('\n').at(-1)).toMatch(
      /^8 accounts, 10 users, .* 12 assertions hold, 3 violated, 0 unknown/,
    );
  });

  it('text of a sound organization names no violation', () => {
    expect(identityText(sound)).not.toContain('✗');
  });

  it.each([
    ['text', identityText],
    ['page', identityHtml],
    ['graph', reachGraph],
  ] as const)('hostile names do nothing in %s', (_, render) => {
    const report = render(unsound);
    expect(report).not.toContain('\u001b');
    if (render !== identityText) expect(report).not.toContain('<script');
  });

  it('the page runs no script and loads nothing', () => {
    const page = identityHtml(sound);
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
    expect(page).toContain('Every assertion holds');
    expect(page).not.toMatch(/<(script|link|img|iframe)|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    for (const { id } of sound.assertions) expect(page).toContain(`id="${id}"`);
  });

  it('the graph has a line for every reached role, and lines without MFA stand out', () => {
    const graph = reachGraph(sound);
    expect(graph).toContain('<title>alan.turing → job-function-application-developer of development</title>');
    expect(graph).toContain('class="approval"');
    expect(graph).not.toContain('class="without-mfa"');
    expect(reachGraph(sound)).toBe(graph);
  });
});
