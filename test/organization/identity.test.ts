import * as fs from 'node:fs';
import * as fc from 'fast-check';
import * as os from 'node:os';
import * as path from 'node:path';
import { InvalidLandingZone, loadOrganization, parseOrganization, type Problem } from '../../organization/load';
import { loadOrganizationCached } from '../../organization/load-cached';
import { metadataProblem } from '../../organization/saml-metadata';
import {
  allModes,
  exampleIn,
  federatedModes,
  fileHere,
  providerOwnedIn,
  switches,
  textIn,
} from '../fixtures/federation/modes';
import { edited, exampleText, lineOf } from './example';

const metadata = fs.readFileSync(path.join(path.dirname(fileHere), 'idp-metadata.xml'), 'utf8');

function problemsOf(text: string): readonly Problem[] {
  try {
    parseOrganization(text, fileHere);
    return [];
  } catch (error) {
    if (error instanceof InvalidLandingZone) return error.problems;
    throw error;
  }
}

const withIdentity = (text: string): string => `${exampleText}\n${text}\n`;

describe('the switch', () => {
  it('is off by default, so existing files mean what they meant', () => {
    expect(parseOrganization(exampleText, fileHere).identity).toEqual({ mode: 'iam-users' });
    expect(exampleIn('iam-users')).toEqual(parseOrganization(withIdentity('identity: { mode: iam-users }'), fileHere));
  });

  it.each(allModes)('alone turns the example to %s', (mode) => {
    const { identity, ...rest } = exampleIn(mode);
    const { identity: _, ...before } = exampleIn('iam-users');
    expect(identity.mode).toBe(mode);
    expect(rest).toEqual(before);
  });

  it('reads the metadata into the organization', () => {
    expect(exampleIn('saml').identity).toMatchObject({
      membership: 'listed',
      metadataFile: 'idp-metadata.xml',
      metadata,
      groups: {},
    });
  });

  it('takes the home region for Identity Center, and the issuer without slash', () => {
    expect(exampleIn('identity-center').identity).toMatchObject({ region: 'eu-west-1' });
    const text = textIn('oidc').replace('/tenant,', '/tenant/,');
    expect(parseOrganization(text, fileHere).identity).toMatchObject({ issuer: 'https://login.example.com/tenant' });
  });

  it.each(federatedModes)('lets the provider of mode %s own the people', (mode) => {
    const { identity, people } = providerOwnedIn(mode);
    expect(identity).toMatchObject({ membership: 'provider' });
    expect(people.every(({ production, approver }) => production || approver)).toBe(true);
  });
});

interface Bad {
  readonly what: string;
  readonly text: string;
  readonly path: string;
  readonly rule: RegExp;
  readonly fix: RegExp;
}

const oidc = (change: (text: string) => string): string => withIdentity(change(switches.oidc));
const center = (change: (text: string) => string): string => withIdentity(change(switches['identity-center']));

const bad: readonly Bad[] = [
  { what: 'an unknown mode', text: withIdentity('identity: { mode: sam }'), path: 'identity.mode', rule: /one of iam-users, saml, oidc/, fix: /Did you mean "saml"/ },
  { what: 'an unknown key', text: withIdentity('identity: { mod: saml }'), path: 'identity.mod', rule: /not a known key/, fix: /"mode"/ },
  { what: 'settings without the mode', text: withIdentity('identity: { saml: { metadataFile: x } }'), path: 'identity.saml', rule: /belongs to mode saml, but identity.mode is iam-users/, fix: /mode: saml/ },
  { what: 'settings of another mode', text: withIdentity(`${switches.saml}  oidc: { issuer: https://a.example, clientIds: [a] }`), path: 'identity.oidc', rule: /belongs to mode oidc, but identity.mode is saml/, fix: /mode: oidc/ },
  { what: 'groups for SAML', text: withIdentity(`${switches.saml}  groups: { system-operator: { nonProduction: a } }`), path: 'identity.groups', rule: /belongs to mode oidc and identity-center/, fix: /the provider itself says/ },
  { what: 'people of a provider that is not there', text: withIdentity('identity: { membership: provider }'), path: 'identity.membership', rule: /without an identity provider/, fix: /saml, oidc or identity-center/ },
  { what: 'SAML without settings', text: withIdentity('identity: { mode: saml }'), path: 'identity.mode', rule: /needs identity.saml/, fix: /metadataFile/ },
  { what: 'OIDC without settings', text: withIdentity('identity: { mode: oidc }'), path: 'identity.mode', rule: /needs identity.oidc/, fix: /issuer/ },
  { what: 'Identity Center without settings', text: withIdentity('identity: { mode: identity-center }'), path: 'identity.mode', rule: /needs identity.identityCenter/, fix: /instanceArn/ },
  { what: 'a metadata file that is not there', text: textIn('saml').replace('idp-metadata.xml', 'nowhere/idp.xml'), path: 'identity.saml.metadataFile', rule: /nowhere\/idp.xml does not exist/, fix: /relative to this file/ },
  { what: 'a directory as metadata', text: textIn('saml').replace('idp-metadata.xml', '.'), path: 'identity.saml.metadataFile', rule: /no regular file/, fix: /Save/ },
  { what: 'metadata that is no XML', text: textIn('saml').replace('idp-metadata.xml', 'modes.ts'), path: 'identity.saml.metadataFile', rule: /no XML/, fix: /Export/ },
  { what: 'metadata with an expired certificate', text: textIn('saml').replace('idp-metadata.xml', 'idp-metadata-expired.xml'), path: 'identity.saml.metadataFile', rule: /expired on 2021-01-01/, fix: /Renew/ },
  { what: 'an http issuer', text: oidc((text) => text.replace('https:', 'http:')), path: 'identity.oidc.issuer', rule: /must be an https URL/, fix: /https:\/\/login.example.com/ },
  { what: 'an issuer with a port', text: oidc((text) => text.replace('example.com/', 'example.com:8443/')), path: 'identity.oidc.issuer', rule: /no port/, fix: /Write https:\/\/login.example.com\/tenant\./ },
  { what: 'an issuer with a query', text: oidc((text) => text.replace('/tenant', '/?tenant=a')), path: 'identity.oidc.issuer', rule: /without query/, fix: /login.example.com/ },
  { what: 'an issuer of programs', text: oidc((text) => text.replace('login.example.com/tenant', 'token.actions.githubusercontent.com')), path: 'identity.oidc.issuer', rule: /signs programs in/, fix: /your people sign in/ },
  { what: 'no client', text: oidc((text) => text.replace('[aws-landing-zone]', '[]')), path: 'identity.oidc.clientIds', rule: /at least one/, fix: /aws-landing-zone/ },
  { what: 'a client that is a pattern', text: oidc((text) => text.replace('[aws-landing-zone]', "['*']")), path: 'identity.oidc.clientIds[0]', rule: /no \* \? \$|no blanks/, fix: /./ },
  { what: 'a client twice', text: oidc((text) => text.replace('[aws-landing-zone]', '[a, a]')), path: 'identity.oidc.clientIds[1]', rule: /listed twice/, fix: /Remove one/ },
  { what: 'a job function without group', text: oidc((text) => text.replace(/ {4}application-developer.*\n/, '')), path: 'identity.groups', rule: /application-developer has no group for the IAM account/, fix: /application-developer: \{ nonProduction/ },
  { what: 'a job function without group for production', text: oidc((text) => text.replace(', production: aws-prod-operators', '')), path: 'identity.groups.system-operator', rule: /no group for the production IAM account/, fix: /production: …/ },
  { what: 'approvers without group', text: oidc((text) => text.replace(/ {4}approvers.*\n/, '')), path: 'identity.groups', rule: /approvers has no group/, fix: /approvers: \{ production/ },
  { what: 'a group for a job nobody has', text: oidc((text) => `${text}    system-operators: { nonProduction: a }\n`), path: 'identity.groups.system-operators', rule: /no job function/, fix: /"system-operator"/ },
  { what: 'a production group that opens nothing', text: oidc((text) => text.replace('aws-developers }', 'aws-developers, production: aws-prod-developers }')), path: 'identity.groups.application-developer.production', rule: /no role behind the production IAM account/, fix: /Remove/ },
  { what: 'approvers outside production', text: oidc((text) => text.replace('{ production: aws-approvers }', '{ production: aws-approvers, nonProduction: a }')), path: 'identity.groups.approvers.nonProduction', rule: /production IAM account only/, fix: /Remove/ },
  { what: 'one group for both doors', text: oidc((text) => text.replace('aws-prod-operators', 'aws-developers')), path: 'identity.groups.system-operator.production', rule: /opens the IAM account for application-developer too/, fix: /a group for production/ },
  { what: 'a group with a colon', text: oidc((text) => text.replace('aws-developers', "'a:*'")), path: 'identity.groups.application-developer.nonProduction', rule: /without blanks and colons/, fix: /aws-system-operator/ },
  { what: 'a group of Identity Center by name', text: center((text) => text.replace('10000000-0000-4000-8000-000000000002', 'developers')), path: 'identity.groups.application-developer.nonProduction', rule: /id of a group/, fix: /list-groups/ },
  { what: 'no ARN of an instance', text: center((text) => text.replace('ssoins-7223exampleabcde', 'x')), path: 'identity.identityCenter.instanceArn', rule: /ARN of an IAM Identity Center instance/, fix: /ssoins/ },
  { what: 'an instance of another partition', text: center((text) => text.replace('arn:aws:sso', 'arn:aws-us-gov:sso')), path: 'identity.identityCenter.instanceArn', rule: /not in the partition aws/, fix: /Write arn:aws:sso/ },
  { what: 'an instance in a region that is not governed', text: center((text) => text.replace("abcde' }", "abcde', region: us-west-2 }")), path: 'identity.identityCenter.region', rule: /not a governed region/, fix: /eu-west-1 or eu-central-1/ },
  { what: 'a job function too long for a permission set', text: textIn('identity-center').replaceAll('system-operator', 'operator-of-everything-there-is'), path: 'jobFunctions[0].name', rule: /takes 32/, fix: /Shorten the name by 4/ },
  { what: 'people the provider owns', text: textIn('saml').replace('mode: saml', 'mode: saml\n  membership: provider'), path: 'people[3].name', rule: /alan.turing neither may have production access nor approves it/, fix: /Remove the person/ },
  { what: 'a name no source identity can have', text: textIn('oidc').replace('name: alan.turing', 'name: a'), path: 'people[3].name', rule: /at least 2/, fix: /identity provider/ },
  { what: 'a job function with a name of the landing zone', text: textIn('saml').replaceAll('application-developer', 'break-glass'), path: 'jobFunctions[1].name', rule: /a job of the landing zone itself/, fix: /another name/ },
]; // prettier-ignore

describe('mistakes are told with place, rule and fix', () => {
  it.each(bad)('$what', ({ text, path: at, rule, fix }) => {
    const problems = problemsOf(text);
    const found = problems.find((problem) => problem.path === at && rule.test(problem.rule));
    expect(problems.map((problem) => `${problem.path}: ${problem.rule}`)).toContainEqual(expect.stringMatching(rule));
    expect(found?.fix).toMatch(fix);
    expect(found?.line).toBeGreaterThan(1);
  });

  it('names the line of the setting', () => {
    const text = textIn('saml').replace('idp-metadata.xml', 'nowhere.xml');
    expect(problemsOf(text)[0]?.line).toBe(lineOf(text, 'nowhere.xml'));
  });

  it('says nothing about groups of job functions that do not parse', () => {
    const text = edited(
      'managedPolicyArns:\n      - arn:aws:iam::aws:policy/PowerUserAccess',
      'managedPolicyArns: 1',
      textIn('oidc'),
    );
    expect(problemsOf(text).map(({ path: at }) => at)).toEqual(['jobFunctions[1].managedPolicyArns']);
  });
});

describe('SAML metadata', () => {
  const before = Date.UTC(2026, 0, 1);

  it.each<[string, string, RegExp | undefined]>([
    ['as it is', metadata, undefined],
    ['with a byte order mark', `\uFEFF${metadata}`, undefined],
    ['without prefixes', metadata.replace(/\b(?:md|ds):/g, '').replace(/xmlns:/g, 'xmlns:x-'), undefined],
    ['empty', '', /no XML/],
    ['JSON', '{}', /no XML/],
    ['HTML of a login page', '<html><body>Sign in</body></html>', /EntityDescriptor/],
    ['cut off', metadata.slice(0, -40), /well-formed/],
    ['with a tag too many', metadata.replace('</md:IDPSSODescriptor>', '</md:IDPSSODescriptor></x>'), /well-formed/],
    ['with entities', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${metadata}`, /document type or entities/],
    ['of a service provider', metadata.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'), /no identity provider/],
    ['without certificate', metadata.replace(/<md:KeyDescriptor[\s\S]*<\/md:KeyDescriptor>/, ''), /no certificate/],
    [
      'with a certificate for encryption only',
      metadata.replace('use="signing"', 'use="encryption"'),
      /no certificate for signing/,
    ],
    ['with a broken certificate', metadata.replace(/(X509Certificate>)\s*[A-Za-z0-9+/]{60}/, '$1'), /cannot be read/],
    ['in one line', metadata.replace(/<!--[\s\S]*?-->|\n\s*/g, ''), undefined],
  ])('%s', (_, xml, rule) => {
    const problem = metadataProblem(xml, before);
    if (rule === undefined) expect(problem).toBeUndefined();
    else expect(problem?.rule).toMatch(rule);
  });

  it('counts the last certificate that is still valid, and none after its end', () => {
    const expired = fs.readFileSync(path.join(path.dirname(fileHere), 'idp-metadata-expired.xml'), 'utf8');
    const key = /<md:KeyDescriptor[\s\S]*<\/md:KeyDescriptor>/;
    const rolled = metadata.replace(key, (valid) => `${key.exec(expired)?.[0] ?? ''}${valid}`);
    expect(metadataProblem(rolled, before)).toBeUndefined();
    expect(metadataProblem(metadata, Date.UTC(2200, 0, 1))?.rule).toMatch(/expired on 21/);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(), (noise, at) => {
        const place = at % metadata.length;
        for (const xml of [noise, metadata.slice(0, place) + noise + metadata.slice(place)]) {
          const problem = metadataProblem(xml, before);
          if (problem !== undefined) expect(`${problem.rule} ${problem.fix}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a kept file', () => {
  let directory: string;
  let file: string;
  const load = (): ReturnType<typeof loadOrganization> =>
    loadOrganizationCached(file, path.join(directory, 'cache'), loadOrganization);

  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'identity-'));
    file = path.join(directory, 'landing-zone.yaml');
    fs.writeFileSync(file, textIn('saml'));
    fs.writeFileSync(path.join(directory, 'idp-metadata.xml'), metadata);
  });
  afterEach(() => fs.rmSync(directory, { recursive: true }));

  it('is validated again when the metadata changes', () => {
    load();
    const changed = metadata.replace('https://login.example.com/saml"', 'https://login.example.com/other"');
    fs.writeFileSync(path.join(directory, 'idp-metadata.xml'), changed);
    expect(load().identity).toMatchObject({ metadata: changed });
    fs.writeFileSync(path.join(directory, 'idp-metadata.xml'), 'gone');
    expect(load).toThrow(/no XML/);
  });
});

describe('odd values', () => {
  const odd = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), { maxKeys: 3 }),
  );
  it('are refused with messages or loaded, never anything else', () => {
    const key = fc.constantFrom('mode', 'membership', 'saml', 'oidc', 'identityCenter', 'groups');
    const mode = fc.constantFrom('iam-users', 'saml', 'oidc', 'identity-center');
    fc.assert(
      fc.property(fc.dictionary(key, odd, { maxKeys: 5 }), mode, fc.boolean(), (fields, name, named) => {
        const identity = named ? { ...fields, mode: name } : fields;
        for (const { rule, fix } of problemsOf(withIdentity(`identity: ${JSON.stringify(identity)}`)))
          expect(`${rule} ${fix}`).not.toMatch(/\bundefined\b|\[object|\bNaN\b/);
      }),
      { numRuns: 150 },
    );
  });
});
