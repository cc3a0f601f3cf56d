import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { InvalidLandingZone, loadOrganization, parseOrganization } from '../../organization/load';
import { activeAccounts } from '../../organization/names';
import { edited, exampleFile, exampleText, minimalText, problemsOf } from './example';

describe('the example organization', () => {
  const organization = loadOrganization(exampleFile);

  it('has the eight accounts of the design', () => {
    expect(organization.accounts.map(({ name }) => name)).toEqual([
      'management',
      'log-archive',
      'security',
      'iam',
      'iam-production',
      'development',
      'staging',
      'production',
    ]);
  });

  it('gets its guardrails from the accounts in its units', () => {
    expect(
      Object.fromEntries(organization.organizationalUnits.map(({ name, guardrails }) => [name, guardrails])),
    ).toEqual({
      Security: ['deny-iam-users-outside-identity-accounts'],
      Identity: [],
      Workloads: ['deny-iam-users-outside-identity-accounts'],
      Production: ['production-trust-only-from-iam-production'],
      NonProduction: [],
    });
  });

  it('is frozen, deeply', () => {
    expect(Object.isFrozen(organization.accounts[5]?.network?.tiers[0]?.cidrs)).toBe(true);
    expect(Object.isFrozen(organization.logs.objectLock)).toBe(true);
  });
});

describe('a minimal file', () => {
  const organization = parseOrganization(minimalText, 'landing-zone.yaml');

  it('takes every default', () => {
    expect(organization).toMatchObject({
      partition: 'aws',
      regions: ['eu-west-1'],
      logs: {
        infrequentAccessAfterDays: 30,
        glacierAfterDays: 90,
        expireAfterDays: 3650,
        objectLock: { mode: 'COMPLIANCE', days: 365 },
      },
      passwordPolicy: { minimumLength: 14, requireNumbers: true, reusePrevention: 24, maxAgeDays: 90 },
      people: [],
      customGuardrails: [],
      tags: {},
    });
    expect(organization.organizationId).toBeUndefined();
    expect(organization.accounts[0]).toMatchObject({
      organizationalUnit: 'root',
      environment: 'shared',
      state: 'active',
      tags: {},
    });
    expect(organization.accounts[4]).toMatchObject({ organizationalUnit: 'Identity', environment: 'production' });
  });

  it('cuts five tiers in three zones from the network', () => {
    const network = activeAccounts(organization).find(({ kind }) => kind === 'workload')?.network;
    expect(network?.availabilityZones).toEqual(['eu-west-1a', 'eu-west-1b', 'eu-west-1c']);
    expect(network?.tiers.map(({ name, cidrs }) => [name, cidrs[0], cidrs[2]])).toEqual([
      ['edge', '10.0.0.0/20', '10.0.32.0/20'],
      ['application', '10.0.48.0/20', '10.0.80.0/20'],
      ['data', '10.0.96.0/20', '10.0.128.0/20'],
      ['external-connectors', '10.0.144.0/20', '10.0.176.0/20'],
      ['internal-connectors', '10.0.192.0/20', '10.0.224.0/20'],
    ]);
  });

  it('has system operators and application developers, of whom only the first reach production', () => {
    const text = edited(
      'notifications:',
      '  - { name: live, kind: workload, environment: production, email: aws+live@acme.test, network: { cidr: 10.1.0.0/16 } }\nnotifications:',
      minimalText,
    );
    const { jobFunctions } = parseOrganization(text, 'landing-zone.yaml');
    expect(jobFunctions.map(({ name, accounts }) => [name, accounts])).toEqual([
      ['system-operator', ['development', 'live']],
      ['application-developer', ['development']],
    ]);
  });
});

describe('good variants of the example', () => {
  const variants: readonly (readonly [string, string])[] = [
    ['a CRLF file', exampleText.replaceAll('\n', '\r\n')],
    ['a file with a byte order mark', `\uFEFF${exampleText}`],
    ['a suspended account', edited("id: '777777777777'", "id: '777777777777'\n    state: suspended")],
    [
      'a closed account that shares its network with another',
      edited("id: '777777777777'", "id: '777777777777'\n    state: closed").replace(
        'cidr: 10.20.0.0/16',
        'cidr: 10.10.0.0/16',
      ),
    ],
    ['a unit with a Unicode name', exampleText.replaceAll('NonProduction', 'Entwicklung & Prüfung')],
    ['the longest e-mail address', edited('aws+staging@example.com', `${'a'.repeat(52)}@example.com`)],
    ['the shortest e-mail address', edited('aws+staging@example.com', 'a@b.co')],
    [
      'an anchor used in several accounts',
      edited("id: '666666666666'", "id: '666666666666'\n    tags: &t { team: cards }").replace(
        "id: '777777777777'",
        "id: '777777777777'\n    tags: *t",
      ),
    ],
    ['retention at its floors', edited('expireAfterDays: 3650', 'expireAfterDays: 365')],
    [
      'a custom guardrail',
      `${exampleText}\ncustomGuardrails:\n  - name: no-gpu\n    description: No GPU instances\n    attachTo: [NonProduction, development, root]\n    document: |\n      { "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*" }] }\n`,
    ],
  ];
  it.each(variants)('%s loads', (_, text) => expect(problemsOf(text)).toEqual([]));

  it('leaves suspended accounts out of what is planned', () => {
    const organization = parseOrganization(
      edited("id: '777777777777'", "id: '777777777777'\n    state: suspended"),
      'x',
    );
    expect(organization.accounts).toHaveLength(8);
    expect(activeAccounts(organization).map(({ name }) => name)).not.toContain('staging');
  });

  it('puts the home region first', () => {
    expect(parseOrganization(edited('[eu-west-1, eu-central-1]', '[eu-central-1, eu-west-1]'), 'x').regions).toEqual([
      'eu-west-1',
      'eu-central-1',
    ]);
  });

  it('drops the blanks of a policy document', () => {
    const text = `${exampleText}\ncustomGuardrails:\n  - { name: a, description: b, attachTo: [Workloads], document: '{ "Version" : "2012-10-17", "Statement": { "Effect": "Deny" } }' }\n`;
    expect(parseOrganization(text, 'x').customGuardrails[0]?.document).toBe(
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny"}}',
    );
  });
});

describe('files that cannot be read', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-'));
  afterAll(() => fs.rmSync(directory, { recursive: true }));

  function failure(file: string): InvalidLandingZone {
    try {
      loadOrganization(file);
    } catch (error) {
      if (error instanceof InvalidLandingZone) return error;
      throw error;
    }
    throw new Error(`${file} loaded`);
  }
  function written(name: string, content: string | Buffer): string {
    const file = path.join(directory, name);
    fs.writeFileSync(file, content);
    return file;
  }

  it.each<readonly [string, () => string, RegExp]>([
    ['a missing file', () => path.join(directory, 'none.yaml'), /does not exist/],
    ['a path through a file', () => path.join(written('plain', 'a'), 'x.yaml'), /does not exist/],
    ['a directory', () => directory, /is a directory/],
    ['a device', () => '/dev/null', /no regular file/],
    [
      'a file that is not UTF-8',
      () => written('latin1.yaml', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9])),
      /not UTF-8/,
    ],
    ['an image', () => written('image.yaml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])), /not UTF-8/],
    ['a huge file', () => written('huge.yaml', `# ${'x'.repeat(3 * 1024 * 1024)}`), /at most 2 MiB/],
    ['an empty file', () => written('empty.yaml', ''), /empty/],
    [
      'a link to itself',
      () => {
        const file = path.join(directory, 'loop.yaml');
        fs.symlinkSync(file, file);
        return file;
      },
      /symbolic link/,
    ],
  ])('%s is one problem', (_, make, rule) => {
    const file = make();
    const { problems, message } = failure(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, line: 1, column: 1, path: '', rule: expect.stringMatching(rule) });
    expect(problems[0]?.fix).toMatch(/\w{3}/);
    expect(message).not.toMatch(/\n\s+at /);
  });

  it('a file without read permission is one problem', () => {
    const file = written('secret.yaml', 'name: x');
    // The super-user reads everything, so the refusal of the operating system is played.
    const read = jest.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    });
    try {
      expect(failure(file).problems[0]?.rule).toMatch(/permission denied/);
    } finally {
      read.mockRestore();
    }
  });
});

describe('the error', () => {
  it('holds all problems of schema and cross-checks, in the order of the file', () => {
    const text = edited('regions: [eu-west-1', 'regions: [eu-west-9')
      .replace('kind: security', 'kind: secruity')
      .replace('cidr: 10.20.0.0/16', 'cidr: 10.10.0.0/16')
      .replace('[application-developer]', '[application-developr]')
      .replace('reusePrevention: 24', 'reusePrevention: 2');
    const problems = problemsOf(text);
    expect(problems.map(({ path: at }) => at)).toEqual(
      expect.arrayContaining([
        'regions[0]',
        'accounts[2].kind',
        'accounts[6].network.cidr',
        'people[3].jobFunctions[0]',
        'passwordPolicy.reusePrevention',
      ]),
    );
    expect(problems.map(({ line }) => line)).toEqual([...problems.map(({ line }) => line)].sort((a, b) => a - b));
  });

  it('does not call what is misspelt missing', () => {
    const rules = problemsOf(edited('kind: security', 'kind: secruity')).map(({ rule }) => rule);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatch(/must be one of/);
  });

  it('prints one line a problem, with place, path, rule and fix', () => {
    const text = edited('kind: security', 'kind: secruity');
    expect(() => parseOrganization(text, 'my/zone.yaml')).toThrow(
      /^my\/zone\.yaml has 1 problem:\n {2}my\/zone\.yaml:\d+:\d+ accounts\[2\]\.kind — must be one of .* — Did you mean "security"\?$/,
    );
  });

  it('counts what it does not print', () => {
    const text = `${minimalText}${Array.from({ length: 150 }, (_, index) => `unknown${index}: 1`).join('\n')}\n`;
    expect(() => parseOrganization(text, 'x')).toThrow(/x has 150 problems:[^]* and 50 more$/);
  });
});
