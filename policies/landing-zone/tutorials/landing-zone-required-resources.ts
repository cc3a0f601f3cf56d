import { from, json, resource, Tutorial } from '../../model/tutorial';

const region = 'eu-west-1';
const trust = json({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::333333333333:root' }, Action: 'sts:AssumeRole' }],
});
const allButRecorderStatus = [
  resource('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', 'buckets', {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  }),
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', { minimumPasswordLength: 14 }),
  resource('aws:iam/accountAlias:AccountAlias', 'alias', { accountAlias: 'example-issuer-iam' }),
  resource('aws:iam/serviceLinkedRole:ServiceLinkedRole', 'config', { awsServiceName: 'config.amazonaws.com' }),
  resource('aws:iam/policy:Policy', 'boundary', {
    name: 'landing-zone-role-boundary',
    policy: json({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }),
  }),
  resource('aws:iam/role:Role', 'break-glass', { name: 'break-glass', assumeRolePolicy: trust }),
  resource('aws:iam/role:Role', 'security-audit', { name: 'security-audit', assumeRolePolicy: trust }),
  resource('aws:iam/user:User', 'ada', { name: 'ada' }),
  resource('aws:kms/key:Key', 'account', { enableKeyRotation: true, region }),
  resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'volumes', { enabled: true, region }),
  resource('aws:ebs/defaultKmsKey:DefaultKmsKey', 'volumes', { keyArn: from('account', 'arn'), region }),
  resource('aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess', 'snapshots', {
    state: 'block-all-sharing',
    region,
  }),
  resource('aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess', 'images', { state: 'block-new-sharing', region }),
  resource('aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults', 'metadata', { httpTokens: 'required', region }),
  resource('aws:ec2/serialConsoleAccess:SerialConsoleAccess', 'console', { enabled: false, region }),
  resource('aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions', 'networks', {
    internetGatewayBlockMode: 'block-bidirectional',
    region,
  }),
  resource('aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration', 'clusters', {
    blockPublicSecurityGroupRules: true,
    region,
  }),
  resource('aws:ssm/serviceSetting:ServiceSetting', 'documents', {
    settingId: '/ssm/documents/console/public-sharing-permission',
    settingValue: 'Disable',
    region,
  }),
  resource('aws:cfg/recorder:Recorder', 'changes', {
    roleArn: 'arn:aws:iam::444444444444:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
    recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
    region,
  }),
  resource('aws:cfg/deliveryChannel:DeliveryChannel', 'changes', {
    s3BucketName: 'example-issuer-config-history-222222222222',
    region,
  }),
  resource('aws:cfg/retentionConfiguration:RetentionConfiguration', 'changes', { retentionPeriodInDays: 365, region }),
];

export const tutorial: Tutorial = {
  meaning:
    'Every account of the landing zone has a set of resources its kind asks for: all of them defaults, AWS Config, keys and audit roles in each governed region, the security account also the detection services, a workload account its network. The policy counts them. With nothing to judge no other policy would speak up, so this one does.',
  why: 'All components are configured by the same standard (2.2.1), and logs and detection are everywhere (10.2.1, 11.5.1). A control that is left out of one account or region fails silently.',
  attack:
    'A second region is added for a project, and the recorder of AWS Config is forgotten there. An attacker who looks around finds the region without a recorder, starts servers there, and nothing in it is ever recorded. The list of findings for this region is empty, which looks good.',
  wrong: allButRecorderStatus,
  right: [
    ...allButRecorderStatus,
    resource('aws:cfg/recorderStatus:RecorderStatus', 'changes', { name: 'default', isEnabled: true, region }),
  ],
  settings: {
    accounts: ['stack:iam:444444444444:shared:0:0'],
    regions: ['eu-west-1'],
  },
  repair: [
    'Read the finding: it says what is missing, how many there are and in which region. Look whether the component was left out of the page of the account in accounts/.',
    'Use the component again: components/baseline for what every account has, the page of another account of the same kind as a model for the rest. What exists in AWS already is taken over with landing-zone adopt instead of made twice.',
    'Deploy one account that is not production first. Recorders, defaults and detection change nothing that runs.',
    'Verify: landing-zone preview reports nothing for the account, and aws configservice describe-configuration-recorder-status --region eu-west-1 prints recording true.',
  ],
  links: [
    {
      title: 'AWS Security Reference Architecture',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/welcome.html',
    },
    {
      title: 'Managing the customer managed configuration recorder',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html',
    },
  ],
};
