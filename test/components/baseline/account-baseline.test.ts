import { AccountBaseline } from '../../../components/baseline/account-baseline';
import type { Account } from '../../../organization/model';
import { exampleOrganization, ofType, plan, statements, type Planned } from '../plan';

const organization = exampleOrganization();
const idOf = (name: string): string => organization.accounts.find((account) => account.name === name)?.id ?? '';

async function baselineOf(accountName: string): Promise<readonly Planned[]> {
  const account = organization.accounts.find(({ name }) => name === accountName) as Account;
  return plan(() => {
    new AccountBaseline('baseline', { organization, account, accountId: idOf });
  });
}

const regional: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['aws:ebs/encryptionByDefault:EncryptionByDefault', { enabled: true }],
  ['aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess', { state: 'block-all-sharing' }],
  ['aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess', { state: 'block-new-sharing' }],
  ['aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults', { httpTokens: 'required', httpPutResponseHopLimit: 1 }],
  ['aws:ec2/serialConsoleAccess:SerialConsoleAccess', { enabled: false }],
  [
    'aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions',
    { internetGatewayBlockMode: 'block-bidirectional' },
  ],
  [
    'aws:ssm/serviceSetting:ServiceSetting',
    { settingId: '/ssm/documents/console/public-sharing-permission', settingValue: 'Disable' },
  ],
  ['aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration', { blockPublicSecurityGroupRules: true }],
  ['aws:kms/key:Key', { enableKeyRotation: true, deletionWindowInDays: 30 }],
  ['aws:cfg/recorder:Recorder', {}],
];

describe.each(organization.accounts.map(({ name }) => name))('baseline of %s', (accountName) => {
  let planned: readonly Planned[];
  beforeAll(async () => {
    planned = await baselineOf(accountName);
  });

  it.each(regional)('%s in every governed region', (type, wanted) => {
    const found = ofType(planned, type);
    expect(found.map(({ inputs }) => inputs['region']).sort()).toEqual([...organization.regions].sort());
    for (const { inputs } of found) expect(inputs).toMatchObject(wanted);
  });

  it('buckets are private, passwords meet the policy, the alias names the account', () => {
    expect(ofType(planned, 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock')[0]?.inputs).toMatchObject({
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    expect(ofType(planned, 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy')[0]?.inputs).toMatchObject({
      minimumPasswordLength: 14,
      passwordReusePrevention: 24,
      maxPasswordAge: 90,
      allowUsersToChangePassword: true,
    });
    expect(ofType(planned, 'aws:iam/accountAlias:AccountAlias')[0]?.inputs['accountAlias']).toBe(
      `example-issuer-${accountName}`,
    );
  });

  it('keys are used by services of the account only, and the account administers them without using them', () => {
    for (const { inputs } of ofType(planned, 'aws:kms/key:Key')) {
      for (const statement of statements(inputs['policy'])) {
        const { Principal: principal, Condition: condition } = statement;
        if (JSON.stringify(principal).includes('*')) {
          expect(condition?.['StringEquals']).toEqual({
            'kms:CallerAccount': idOf(accountName),
            'kms:ViaService': `ec2.${String(inputs['region'])}.amazonaws.com`,
          });
        }
        if (statement.Sid === 'AccountAdministersKey') expect(statement.Action).not.toContain('kms:Decrypt');
      }
    }
  });
});

it('container images are scanned in workload accounts', async () => {
  const type = 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration';
  expect(ofType(await baselineOf('security'), type)).toEqual([]);
  const scanning = ofType(await baselineOf('staging'), type);
  expect(scanning).toHaveLength(organization.regions.length);
  for (const { inputs } of scanning) expect(inputs['scanType']).toBe('ENHANCED');
});

it('an ungoverned region is an error that says what to do', async () => {
  const account = organization.accounts[0] as Account;
  await plan(() => {
    const baseline = new AccountBaseline('baseline', { organization, account, accountId: idOf });
    expect(() => baseline.region('us-west-2')).toThrow('add it to regions in landing-zone.yaml');
  });
});
