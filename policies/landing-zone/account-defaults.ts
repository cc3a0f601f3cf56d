import { aRegion, atLeast, between, designRule, from, is, matches } from './design';

/** What every account and every governed region starts with. */
export const accountDefaults = designRule('landing-zone-account-defaults', 'Account-wide and region-wide defaults are set as designed', {
  'aws:ebs/encryptionByDefault:EncryptionByDefault': { enabled: is(true), region: aRegion },
  'aws:ebs/defaultKmsKey:DefaultKmsKey': { keyArn: from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), region: aRegion },
  'aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess': { state: is('block-all-sharing'), region: aRegion },
  'aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess': { state: is('block-new-sharing'), region: aRegion },
  'aws:ec2/serialConsoleAccess:SerialConsoleAccess': { enabled: is(false), region: aRegion },
  'aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions': { internetGatewayBlockMode: is('block-bidirectional'), region: aRegion },
  'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults': {
    httpTokens: is('required'), httpPutResponseHopLimit: is(1), instanceMetadataTags: is('disabled'), region: aRegion,
  },
  'aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration': { blockPublicSecurityGroupRules: is(true), region: aRegion },
  'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration': {
    scanType: is('ENHANCED'), region: aRegion, 'rules[].scanFrequency': is('CONTINUOUS_SCAN'),
    'rules[].repositoryFilters': atLeast(1), 'rules[].repositoryFilters[].filter': is('*'), 'rules[].repositoryFilters[].filterType': is('WILDCARD'),
  },
  'aws:ssm/serviceSetting:ServiceSetting': {
    settingId: matches(/^\/ssm\/(documents\/console\/public-sharing-permission|managed-instance\/default-ec2-instance-management-role)$/, 'a setting of this landing zone'),
    settingValue: is('Disable', 'default-host-management'), region: aRegion,
  },
  'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock': {
    blockPublicAcls: is(true), blockPublicPolicy: is(true), ignorePublicAcls: is(true), restrictPublicBuckets: is(true),
  },
  'aws:iam/accountPasswordPolicy:AccountPasswordPolicy': {
    minimumPasswordLength: between(12, 128), maxPasswordAge: between(1, 90), passwordReusePrevention: between(4, 24),
    requireLowercaseCharacters: is(true), requireUppercaseCharacters: is(true), requireNumbers: is(true), requireSymbols: is(true),
    allowUsersToChangePassword: is(true), hardExpiry: is(false),
  },
  'aws:iam/serviceLinkedRole:ServiceLinkedRole': { awsServiceName: is('config.amazonaws.com') },
  'aws:cfg/recorder:Recorder': {
    'recordingGroup.allSupported': is(true), 'recordingGroup.includeGlobalResourceTypes': is(true, false),
    'recordingMode.recordingFrequency': is('CONTINUOUS'), region: aRegion, name: is('default'),
    roleArn: matches(/:role\/aws-service-role\/config\.amazonaws\.com\/AWSServiceRoleForConfig$/, 'the service-linked role of AWS Config'),
  },
  'aws:cfg/recorderStatus:RecorderStatus': { isEnabled: is(true), region: aRegion, name: is('default') },
  'aws:cfg/retentionConfiguration:RetentionConfiguration': { retentionPeriodInDays: between(365, 2557), region: aRegion },
  'aws:cfg/deliveryChannel:DeliveryChannel': {
    'snapshotDeliveryProperties.deliveryFrequency': is('One_Hour', 'Three_Hours', 'Six_Hours', 'Twelve_Hours', 'TwentyFour_Hours'),
    s3BucketName: matches(/-config-history-/, 'the bucket of the log archive'), region: aRegion, name: is('default'),
    s3KmsKeyArn: matches(/^arn:[^:]+:kms:[^:]+:\d{12}:alias\/.+-audit-logs$/, 'the key of the log archive'),
  },
}); // prettier-ignore
