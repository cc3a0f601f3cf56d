import type { IdentityMode } from '../model';
import { oidcProviderName } from '../names';
import { metadataProblem } from '../saml-metadata';
import type { CheckContext, Check } from './check';

/** The settings each mode has besides `mode`. */
const settingsOf: Readonly<Record<IdentityMode, readonly Setting[]>> = {
  'iam-users': [],
  saml: ['saml'],
  oidc: ['oidc', 'groups'],
  'identity-center': ['identityCenter', 'groups'],
};
type Setting = 'saml' | 'oidc' | 'identityCenter' | 'groups';

/** The settings a mode cannot be without, as one would write them. */
const needed: Readonly<Partial<Record<Setting, string>>> = {
  saml: 'identity.saml: { metadataFile: idp-metadata.xml }',
  oidc: 'identity.oidc: { issuer: https://login.example.com, clientIds: [aws-landing-zone] }',
  identityCenter: 'identity.identityCenter: { instanceArn: arn:aws:sso:::instance/ssoins-… }',
};

/** Issuers that sign programs in: whoever may run one there would be a person here. */
const forPrograms: readonly string[] = [
  'token.actions.githubusercontent.com',
  'vstoken.actions.githubusercontent.com',
  'gitlab.com',
  'oidc.circleci.com',
  'app.terraform.io',
  'api.pulumi.com',
  'agent.buildkite.com',
  'oidc.eks.',
];

/** `identity` has the settings of its mode and of no other (L4). */
export const identity: Check = (context) => {
  const { file, complete, report } = context;
  if (!complete('identity')) return;
  const { mode, membership } = file.identity;
  for (const setting of ['saml', 'oidc', 'identityCenter', 'groups'] as const) {
    if (file.identity[setting] === undefined || settingsOf[mode].includes(setting)) continue;
    const modes = Object.entries(settingsOf).flatMap(([name, settings]) => (settings.includes(setting) ? [name] : []));
    report(
      ['identity', setting],
      `belongs to mode ${modes.join(' and ')}, but identity.mode is ${mode}`,
      mode === 'saml' && setting === 'groups'
        ? 'Remove it: in mode saml the provider itself says which roles a group may take.'
        : `Set mode: ${modes[0] ?? mode}, or remove it.`,
    );
  }
  if (mode === 'iam-users' && membership === 'provider') {
    report(
      ['identity', 'membership'],
      'without an identity provider, people are those of this file',
      'Remove it, or set identity.mode to saml, oidc or identity-center.',
    );
  }
  for (const setting of settingsOf[mode]) {
    const example = needed[setting];
    if (example === undefined || file.identity[setting] !== undefined) continue;
    report(['identity', 'mode'], `mode ${mode} needs identity.${setting}`, `Add ${example}.`);
  }
  metadata(context);
  issuer(context);
  instance(context);
};

function metadata({ file, organization: { identity: settings }, read, report }: CheckContext): void {
  if (settings.mode !== 'saml' || file.identity.saml === undefined) return;
  const at = ['identity', 'saml', 'metadataFile'];
  const found = read(settings.metadataFile);
  if ('problem' in found) {
    report(
      at,
      `the file ${settings.metadataFile} ${found.problem}`,
      'Save the metadata of your identity provider there; the path is relative to this file.',
    );
    return;
  }
  const problem = metadataProblem(found.text, Date.now());
  if (problem) report(at, problem.rule, problem.fix);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html */
function issuer({ file, organization: { identity: settings }, report }: CheckContext): void {
  if (settings.mode !== 'oidc' || file.identity.oidc === undefined) return;
  const at = ['identity', 'oidc', 'issuer'];
  const url = settings.issuer;
  if (!url.startsWith('https://')) {
    report(
      at,
      'must be an https URL: over anything else whoever sits between could hand AWS keys of their own',
      `Write ${url.replace(/^[a-z]+:/, 'https:')}.`,
    );
    return;
  }
  if (/:\d+(?:\/|$)/.test(url.slice('https://'.length))) {
    report(at, 'must have no port, as IAM demands', `Write ${url.replace(/:\d+(?=\/|$)/, '')}.`);
  }
  const host = oidcProviderName(url);
  const program = forPrograms.find(
    (name) => host === name || host.startsWith(`${name}/`) || (name.endsWith('.') && host.startsWith(name)),
  );
  if (program !== undefined) {
    report(
      at,
      `${program} signs programs in, not people with MFA (PCI DSS 8.4.2)`,
      'Name the issuer your people sign in at.',
    );
  }
  const seen = new Set<string>();
  settings.clientIds.forEach((clientId, index) => {
    if (seen.has(clientId)) {
      report(['identity', 'oidc', 'clientIds', index], `the client id ${clientId} is listed twice`, 'Remove one.');
    }
    seen.add(clientId);
  });
}

function instance({ file, organization, complete, report }: CheckContext): void {
  const { identity: settings, partition } = organization;
  if (settings.mode !== 'identity-center' || file.identity.identityCenter === undefined) return;
  if (complete('regions') && complete('homeRegion') && !organization.regions.includes(settings.region)) {
    report(
      ['identity', 'identityCenter', 'region'],
      `${settings.region} is not a governed region, so nobody could administer IAM Identity Center there`,
      `Add it to regions, or name the region of the instance: ${organization.regions.join(' or ')}.`,
    );
  }
  if (!complete('partition') || !complete('homeRegion') || settings.instanceArn.startsWith(`arn:${partition}:`)) return;
  report(
    ['identity', 'identityCenter', 'instanceArn'],
    `the instance is not in the partition ${partition}`,
    `Write ${settings.instanceArn.replace(/^arn:[a-z-]+:/, `arn:${partition}:`)}.`,
  );
}
