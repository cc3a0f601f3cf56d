import { AccessAnalysis } from '../../../components/detection/access-analysis';
import { ConfigRecorder, longestConfigRetentionDays } from '../../../components/detection/config-recorder';
import { ConfigurationCompliance } from '../../../components/detection/configuration-compliance';
import { guardDutyFeatures } from '../../../components/detection/guardduty-features';
import { SecurityPosture } from '../../../components/detection/security-posture';
import { SensitiveDataDiscovery } from '../../../components/detection/sensitive-data-discovery';
import { ThreatDetection } from '../../../components/detection/threat-detection';
import { exampleOrganization, named, ofType, plan } from '../plan';

const organization = exampleOrganization();
const { regions, homeRegion } = organization;

/** Regions of the planned resources of a type. */
async function regionsOf(program: () => void, type: string): Promise<readonly unknown[]> {
  return ofType(await plan(program), type).map(({ inputs }) => inputs['region']);
}

describe('ThreatDetection', () => {
  it.each(regions)('has every protection plan on in %s, for members and for its own account', async (region) => {
    const planned = (await plan(() => new ThreatDetection('g', { regions }))).filter(
      ({ inputs }) => inputs['region'] === region,
    );
    const names = guardDutyFeatures.map(({ name }) => name);
    const own = ofType(planned, 'aws:guardduty/detectorFeature:DetectorFeature');
    const members = ofType(planned, 'aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature');
    expect(own.map(({ inputs }) => inputs['name'])).toEqual(names);
    expect(members.map(({ inputs }) => inputs['name'])).toEqual(names);
    expect(own.every(({ inputs }) => inputs['status'] === 'ENABLED')).toBe(true);
    expect(members.every(({ inputs }) => inputs['autoEnable'] === 'ALL')).toBe(true);
    expect(named(planned, `g-${region}`).inputs['enable']).toBe(true);
    expect(named(planned, `g-organization-${region}`).inputs['autoEnableOrganizationMembers']).toBe('ALL');
  });

  it.each([
    'S3_DATA_EVENTS',
    'EKS_AUDIT_LOGS',
    'EBS_MALWARE_PROTECTION',
    'RDS_LOGIN_EVENTS',
    'LAMBDA_NETWORK_LOGS',
    'RUNTIME_MONITORING',
  ])('knows %s', (name) => {
    expect(guardDutyFeatures.map((feature) => feature.name)).toContain(name);
  });

  it('never asks for both kinds of runtime monitoring, which AWS refuses', () => {
    expect(guardDutyFeatures.map(({ name }) => name)).not.toContain('EKS_RUNTIME_MONITORING');
  });
});

describe('SecurityPosture', () => {
  const program = (governed: readonly string[]) => () =>
    new SecurityPosture('s', { partition: 'aws', homeRegion, regions: governed, organizationRootId: 'r-root' });

  it('holds the whole organization to PCI DSS 4.0.1, CIS and FSBP, with no control off', async () => {
    const planned = await plan(program(regions));
    expect(named(planned, 's-policy').inputs['configurationPolicy']).toEqual({
      serviceEnabled: true,
      enabledStandardArns: [
        'arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1',
        'arn:aws:securityhub:eu-west-1::standards/cis-aws-foundations-benchmark/v/5.0.0',
        'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0',
      ],
      securityControlsConfiguration: { disabledControlIdentifiers: [] },
    });
    expect(named(planned, 's-association').inputs['targetId']).toBe('r-root');
    expect(named(planned, 's-organization').inputs).toMatchObject({
      autoEnable: false,
      autoEnableStandards: 'NONE',
      organizationConfiguration: { configurationType: 'CENTRAL' },
    });
  });

  it.each([
    [['eu-west-1', 'eu-central-1'], { linkingMode: 'SPECIFIED_REGIONS', specifiedRegions: ['eu-central-1'] }],
    [['eu-west-1'], { linkingMode: 'NO_REGIONS' }],
  ])('aggregates %j in the home region', async (governed, linking) => {
    const { inputs } = named(await plan(program(governed)), 's-aggregator');
    expect(inputs).toEqual({ region: 'eu-west-1', ...linking });
  });
});

describe('ConfigRecorder', () => {
  const program = (accountId: string) => () =>
    new ConfigRecorder('c', { organization, accountId, logArchiveAccountId: '222222222222' });

  it('records everything, continuously, in every region, global resources once', async () => {
    const recorders = ofType(await plan(program('333333333333')), 'aws:cfg/recorder:Recorder');
    expect(
      recorders.map(({ inputs }) => [inputs['region'], inputs['recordingGroup'], inputs['recordingMode']]),
    ).toEqual(
      regions.map((region) => [
        region,
        { allSupported: true, includeGlobalResourceTypes: region === homeRegion },
        { recordingFrequency: 'CONTINUOUS' },
      ]),
    );
    for (const { inputs } of recorders) {
      expect(inputs['roleArn']).toBe(
        'arn:aws:iam::333333333333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
      );
    }
  });

  it('is switched on and delivers to the log archive in every region', async () => {
    const planned = await plan(program('333333333333'));
    expect(
      ofType(planned, 'aws:cfg/recorderStatus:RecorderStatus').map(({ inputs }) => [
        inputs['region'],
        inputs['isEnabled'],
      ]),
    ).toEqual(regions.map((region) => [region, true]));
    for (const { inputs } of ofType(planned, 'aws:cfg/deliveryChannel:DeliveryChannel')) {
      expect(inputs).toMatchObject({
        s3BucketName: 'example-issuer-config-history-eu-west-1',
        s3KmsKeyArn: 'arn:aws:kms:eu-west-1:222222222222:alias/example-issuer-audit-logs',
        snapshotDeliveryProperties: { deliveryFrequency: organization.detection.configDeliveryFrequency },
      });
    }
  });

  it.each([
    [400, 400],
    [3650, longestConfigRetentionDays],
  ])('keeps history for %i days as %i', async (expireAfterDays, kept) => {
    const changed = { ...organization, logs: { ...organization.logs, expireAfterDays } };
    const planned = await plan(
      () => new ConfigRecorder('c', { organization: changed, accountId: '1', logArchiveAccountId: '2' }),
    );
    for (const { inputs } of ofType(planned, 'aws:cfg/retentionConfiguration:RetentionConfiguration')) {
      expect(inputs['retentionPeriodInDays']).toBe(kept);
    }
  });
});

describe('regional coverage', () => {
  it.each([
    [
      'the conformance pack',
      () => new ConfigurationCompliance('c', { partition: 'aws', homeRegion, regions, permissionsBoundary: 'b' }),
      'aws:cfg/organizationConformancePack:OrganizationConformancePack',
    ],
    [
      'Macie',
      () => new SensitiveDataDiscovery('m', { regions }),
      'aws:macie2/organizationConfiguration:OrganizationConfiguration',
    ],
  ] as const)('%s is in every region', async (_name, program, type) => {
    expect(await regionsOf(program, type)).toEqual(regions);
  });

  it('Access Analyzer finds external access in every region and unused access once', async () => {
    const analyzers = ofType(
      await plan(() => new AccessAnalysis('a', { homeRegion, regions })),
      'aws:accessanalyzer/analyzer:Analyzer',
    );
    expect(analyzers.map(({ inputs }) => [inputs['type'], inputs['region']])).toEqual([
      ...regions.map((region) => ['ORGANIZATION', region]),
      ['ORGANIZATION_UNUSED_ACCESS', homeRegion],
    ]);
  });
});
