import { aRegion, atLeast, designRule, from, is, matches } from './design';

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
    'configurationPolicy.securityControlsConfiguration.disabledControlIdentifiers[]': is(),
  },
  'aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation': {
    policyId: from(/^[0-9a-f-]{36}$/, 'aws:securityhub/configurationPolicy:ConfigurationPolicy'), region: aRegion,
  },
  'aws:cfg/configurationAggregator:ConfigurationAggregator': { 'organizationAggregationSource.allRegions': is(true), region: aRegion, 'organizationAggregationSource.roleArn': from(/^arn:[^:]+:iam::\d{12}:role\//, 'aws:iam/role:Role') },
  'aws:cfg/organizationConformancePack:OrganizationConformancePack': { templateBody: matches(/AWS::Config::ConfigRule/, 'a template of Config rules'), region: aRegion, name: is('pci-dss') },
  'aws:accessanalyzer/analyzer:Analyzer': { type: is('ORGANIZATION', 'ORGANIZATION_UNUSED_ACCESS', 'ORGANIZATION_INTERNAL_ACCESS'), region: aRegion },
}); // prettier-ignore
