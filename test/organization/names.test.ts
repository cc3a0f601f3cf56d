import * as fc from 'fast-check';
import { loadOrganization, parseOrganization } from '../../organization/load';
import * as names from '../../organization/names';
import { knownRegions, partitionOf } from '../../organization/regions';
import { edited, exampleFile, minimalText, problemsOf } from './example';

const organization = loadOrganization(exampleFile);
const withoutIds = parseOrganization(minimalText, 'landing-zone.yaml');

const exampleWithPerson = `${minimalText}people:\n  - { name: alan.turing, email: alan@acme.test, jobFunctions: [system-operator] }\n`;

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Every name the schema takes. */
const organizationName = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.array(fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...letters, ...'0123456789')), { maxLength: 20 }),
  )
  .map(([first, rest]) => `${first}${rest.map((pair) => pair.join('')).join('')}`)
  .filter(
    (name) =>
      name.length <= names.maxOrganizationNameLength &&
      !`${name}-`.startsWith('sthree-') &&
      !`${name}-`.startsWith('amzn-s3-demo-'),
  );

function bucketNamesOf(name: string, homeRegion: string): readonly string[] {
  const org = { ...organization, name, homeRegion };
  return [
    names.archiveBucketName(org),
    names.accessLogBucketName(org),
    names.wafLogBucketName(org),
    names.evidenceBucketName(org),
  ];
}

describe('bucket names', () => {
  it('are ones S3 takes, for every name and region', () => {
    fc.assert(
      fc.property(organizationName, fc.constantFrom(...knownRegions), (name, region) => {
        const buckets = bucketNamesOf(name, region);
        expect(new Set(buckets).size).toBe(buckets.length);
        for (const bucket of buckets) {
          expect(bucket).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/);
          expect(bucket.length).toBeLessThanOrEqual(names.maxBucketNameLength);
        }
      }),
    );
  });
  it('are different for different organizations', () => {
    fc.assert(
      fc.property(organizationName, organizationName, (a, b) => {
        fc.pre(a !== b);
        expect(bucketNamesOf(a, 'eu-west-1').some((bucket) => bucketNamesOf(b, 'eu-west-1').includes(bucket))).toBe(
          false,
        );
      }),
    );
  });
  it('every generated name loads', () => {
    fc.assert(
      fc.property(organizationName, fc.constantFrom(...knownRegions), (name, region) => {
        const text = edited(
          'homeRegion: eu-west-1',
          `homeRegion: ${region}`,
          edited('name: acme', `name: '${name}'`, minimalText),
        );
        expect(problemsOf(text)).toEqual([]);
        expect(parseOrganization(text, 'x').partition).toBe(partitionOf(region));
      }),
      { numRuns: 30 },
    );
  });
  it('of web ACL logs start as WAF demands', () =>
    expect(names.wafLogBucketName(organization)).toBe('aws-waf-logs-example-issuer-eu-west-1'));
});

describe('names of people and roles', () => {
  it('any text is either a name IAM takes or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (name) => {
        const text = edited('name: alan.turing', `name: ${JSON.stringify(name)}`, exampleWithPerson);
        const refused = problemsOf(text).some(({ path }) => path === 'people[0].name');
        expect(refused).toBe(!/^[\w+=,.@-]{1,64}$/.test(name));
      }),
      { numRuns: 60 },
    );
  });
  it('role names stay within 64 characters', () => {
    expect(names.jobFunctionRoleName({ name: 'a'.repeat(51) })).toHaveLength(64);
    expect(names.jobFunctionRoleName({ name: 'system-operator' })).toBe('job-function-system-operator');
    expect(names.jobFunctionGroupName({ name: 'system-operator' })).toBe('system-operator');
  });
});

describe('accounts', () => {
  it('are found by kind, active ones only', () => {
    expect(names.accountOf(organization, 'security').name).toBe('security');
    const closed = {
      ...organization,
      accounts: organization.accounts.map((account) => ({ ...account, state: 'closed' as const })),
    };
    expect(() => names.accountOf(closed, 'security')).toThrow(/no active account of kind security/);
    expect(names.activeAccounts(closed)).toEqual([]);
  });
  it('trust the IAM account of their environment', () => {
    const trusted = names
      .activeAccounts(organization)
      .map((account) => [account.name, names.trustedIdentityAccount(organization, account).name]);
    expect(Object.fromEntries(trusted)).toMatchObject({
      development: 'iam',
      staging: 'iam',
      security: 'iam',
      production: 'iam-production',
    });
  });
  it('know their job functions', () => {
    const [operator] = organization.jobFunctions;
    if (!operator) throw new Error('the example has no job function');
    expect(names.accountsOfJobFunction(organization, operator).map(({ name }) => name)).toEqual([
      'development',
      'staging',
      'production',
    ]);
    expect(
      names.jobFunctionsOfAccount(organization, names.accountOf(organization, 'log-archive')).map(({ name }) => name),
    ).toEqual(['security-auditor']);
  });
});

describe('ARNs', () => {
  const china = { partition: 'aws-cn' } as const;
  it.each([
    [names.bucketArn(china, 'b'), 'arn:aws-cn:s3:::b'],
    [names.roleArn(organization, '123456789012', 'r'), 'arn:aws:iam::123456789012:role/r'],
    [names.userArn(organization, '123456789012', 'u'), 'arn:aws:iam::123456789012:user/u'],
    [names.accountRootArn(organization, '123456789012'), 'arn:aws:iam::123456789012:root'],
    [
      names.logGroupArn(organization, 'eu-west-1', '123456789012', '/g'),
      'arn:aws:logs:eu-west-1:123456789012:log-group:/g:*',
    ],
    [names.topicArn(organization, 'eu-west-1', '123456789012', 't'), 'arn:aws:sns:eu-west-1:123456789012:t'],
    [names.trailArn(organization), 'arn:aws:cloudtrail:eu-west-1:111111111111:trail/example-issuer-organization'],
    [names.trailArn(withoutIds, '123456789012'), 'arn:aws:cloudtrail:eu-west-1:123456789012:trail/acme-organization'],
    [names.auditKeyAlias(organization), 'alias/example-issuer-audit-logs'],
  ])('%s', (actual, expected) => expect(actual).toBe(expected));
  it('of the trail is undefined while the management account has no id', () =>
    expect(names.trailArn(withoutIds)).toBeUndefined());
});
