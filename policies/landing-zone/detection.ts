import { asNumber, asText } from '../model/values';
import { aRegion, atLeast, Demand, designRule, from, is, matches } from './design';

const accountId = matches(/^\d{12}$/, 'an account id');
const detector = from(/^[0-9a-f]{32}$/, 'aws:guardduty/detector:Detector');
const guardDutyPlans = is(
  'S3_DATA_EVENTS',
  'EKS_AUDIT_LOGS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'RUNTIME_MONITORING',
);

const agents = is('EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT');

/** Access that was unused for ninety days is found (PCI DSS 7.2.4, 8.2.6). */
const unusedAge: Demand = {
  wanted: 'be at most 90 days for unused access',
  holds: (value, { props }) =>
    asText(props['type']) !== 'ORGANIZATION_UNUSED_ACCESS' ||
    ((asNumber(value) ?? 0) >= 1 && (asNumber(value) ?? 0) <= 90),
};
/** The root of the organization comes from the management account's stack, so that it may not be known yet. */
const root: Demand = { ...matches(/^(r|ou)-|^\d{12}$/, 'the root, a unit or an account'), byReference: () => true };
const given: Demand = { wanted: 'be given, be it empty', holds: (value) => Array.isArray(value) };

/** Detection services, in the security account and where they are delegated. */
export const detection = designRule('landing-zone-detection', 'Detection services watch every account as designed', {
  'aws:guardduty/detector:Detector': { enable: is(true), findingPublishingFrequency: is('FIFTEEN_MINUTES'), region: aRegion },
  'aws:guardduty/detectorFeature:DetectorFeature': { status: is('ENABLED'), name: guardDutyPlans, detectorId: detector, region: aRegion, 'additionalConfigurations[].status': is('ENABLED'), 'additionalConfigurations[].name': agents },
  'aws:guardduty/organizationConfiguration:OrganizationConfiguration': { autoEnableOrganizationMembers: is('ALL'), detectorId: detector, region: aRegion },
  'aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature': {
    autoEnable: is('ALL'), name: guardDutyPlans, detectorId: detector, region: aRegion, 'additionalConfigurations[].autoEnable': is('ALL'), 'additionalConfigurations[].name': agents,
  },
  'aws:guardduty/organizationAdminAccount:OrganizationAdminAccount': { adminAccountId: accountId, region: aRegion },
  'aws:macie2/organizationAdminAccount:OrganizationAdminAccount': { adminAccountId: accountId, region: aRegion },
  'aws:securityhub/organizationAdminAccount:OrganizationAdminAccount': { adminAccountId: accountId, region: aRegion },
  'aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount': { accountId, region: aRegion },
  'aws:organizations/delegatedAdministrator:DelegatedAdministrator': { accountId, servicePrincipal: is('access-analyzer.amazonaws.com', 'config.amazonaws.com', 'config-multiaccountsetup.amazonaws.com', 'sso.amazonaws.com') },
  'aws:macie2/account:Account': { status: is('ENABLED'), findingPublishingFrequency: is('FIFTEEN_MINUTES'), region: aRegion },
  'aws:macie2/organizationConfiguration:OrganizationConfiguration': { autoEnable: is(true), region: aRegion },
  'aws:inspector2/enabler:Enabler': { accountIds: atLeast(1), 'accountIds[]': accountId, resourceTypes: atLeast(4), 'resourceTypes[]': is('EC2', 'ECR', 'LAMBDA', 'LAMBDA_CODE'), region: aRegion },
  'aws:inspector2/memberAssociation:MemberAssociation': { accountId, region: aRegion },
  'aws:inspector2/organizationConfiguration:OrganizationConfiguration': {
    'autoEnable.ec2': is(true), 'autoEnable.ecr': is(true), 'autoEnable.lambda': is(true), 'autoEnable.lambdaCode': is(true), region: aRegion,
  },
  'aws:securityhub/account:Account': { autoEnableControls: is(true), controlFindingGenerator: is('SECURITY_CONTROL'), enableDefaultStandards: is(false), region: aRegion },
  'aws:securityhub/findingAggregator:FindingAggregator': { linkingMode: is('SPECIFIED_REGIONS', 'ALL_REGIONS', 'NO_REGIONS'), region: aRegion, 'specifiedRegions[]': aRegion },
  'aws:securityhub/organizationConfiguration:OrganizationConfiguration': {
    autoEnable: is(false), autoEnableStandards: is('NONE'), 'organizationConfiguration.configurationType': is('CENTRAL'), region: aRegion,
  },
  'aws:securityhub/configurationPolicy:ConfigurationPolicy': {
    'configurationPolicy.serviceEnabled': is(true), 'configurationPolicy.enabledStandardArns': atLeast(3), region: aRegion,
    'configurationPolicy.enabledStandardArns[]': matches(/^arn:[^:]+:securityhub:[^:]+::standards\/(pci-dss|cis-aws-foundations-benchmark|aws-foundational-security-best-practices)\/v\/\d/, 'a standard of Security Hub'),
    'configurationPolicy.securityControlsConfiguration.disabledControlIdentifiers[]': is(), 'configurationPolicy.securityControlsConfiguration.disabledControlIdentifiers': given,
  },
  'aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation': {
    policyId: from(/^[0-9a-f-]{36}$/, 'aws:securityhub/configurationPolicy:ConfigurationPolicy'), region: aRegion, targetId: root,
  },
  'aws:cfg/configurationAggregator:ConfigurationAggregator': { 'organizationAggregationSource.allRegions': is(true), region: aRegion, 'organizationAggregationSource.roleArn': from(/^arn:[^:]+:iam::\d{12}:role\//, 'aws:iam/role:Role') },
  'aws:cfg/organizationConformancePack:OrganizationConformancePack': { templateBody: matches(/AWS::Config::ConfigRule/, 'a template of Config rules'), region: aRegion, name: is('pci-dss') },
  'aws:accessanalyzer/analyzer:Analyzer': { type: is('ORGANIZATION', 'ORGANIZATION_UNUSED_ACCESS', 'ORGANIZATION_INTERNAL_ACCESS'), region: aRegion, 'configuration.unusedAccess.unusedAccessAge': unusedAge },
}); // prettier-ignore
