import { knownText } from '../model/reference';
import { TypeToken } from '../model/rule';
import { StackResource } from '../model/stack-view';
import { asObject, isTrue } from '../model/values';
import type { Kind } from './account-kinds';

/** Resources accounts of some kinds must have. */
export interface Requirement {
  readonly kinds: readonly Kind[] | 'all';
  readonly type: TypeToken;
  /** Least number, of each region where `per` says so; 1 unless said otherwise. */
  readonly least?: number;
  /** Once for each governed region, each account, each account but the management account, each of those and region, each tier or subnet of the account, each user, role to enter with or permission set landing-zone.yaml asks for. */
  readonly per?:
    'region' | 'account' | 'member' | 'member and region' | 'tier' | 'subnet' | 'user' | 'door' | 'assignment';
  /** Says in a message what it is. */
  readonly what: string;
  readonly where?: (resource: StackResource) => boolean;
}

const named =
  (property: string, ...names: readonly string[]) =>
  (resource: StackResource): boolean =>
    names.includes(knownText(resource, property) ?? '');

const called =
  (name: RegExp) =>
  (resource: StackResource): boolean =>
    name.test(resource.name);

const management: readonly Kind[] = ['management'];
const security: readonly Kind[] = ['security'];
const archive: readonly Kind[] = ['log-archive'];
const identity: readonly Kind[] = ['iam', 'iam-production'];
const workload: readonly Kind[] = ['workload'];

/** Of accounts of every kind. */
const everyAccount: readonly Requirement[] = [
  { kinds: 'all', type: 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', what: 'the public access block of the account' },
  { kinds: 'all', type: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', what: 'the password policy' },
  { kinds: 'all', type: 'aws:iam/accountAlias:AccountAlias', what: 'the account alias' },
  { kinds: 'all', type: 'aws:iam/serviceLinkedRole:ServiceLinkedRole', what: 'the role of AWS Config' },
  { kinds: 'all', type: 'aws:iam/policy:Policy', where: named('name', 'landing-zone-role-boundary'), what: 'the boundary of roles' },
  { kinds: 'all', type: 'aws:iam/role:Role', where: named('name', 'break-glass'), what: 'the break-glass role' },
  { kinds: 'all', type: 'aws:iam/role:Role', where: named('name', 'security-audit'), what: 'the role of security auditors' },
  { kinds: 'all', type: 'aws:ebs/encryptionByDefault:EncryptionByDefault', per: 'region', what: 'default encryption of volumes' },
  { kinds: 'all', type: 'aws:ebs/defaultKmsKey:DefaultKmsKey', per: 'region', what: 'the default key of volumes' },
  { kinds: 'all', type: 'aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess', per: 'region', what: 'the block of public snapshots' },
  { kinds: 'all', type: 'aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess', per: 'region', what: 'the block of public images' },
  { kinds: 'all', type: 'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults', per: 'region', what: 'IMDSv2 as default' },
  { kinds: 'all', type: 'aws:ec2/serialConsoleAccess:SerialConsoleAccess', per: 'region', what: 'the serial console switched off' },
  { kinds: 'all', type: 'aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions', per: 'region', what: 'the block of public access to VPCs' },
  { kinds: 'all', type: 'aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration', per: 'region', what: 'the block of public EMR clusters' },
  { kinds: 'all', type: 'aws:ssm/serviceSetting:ServiceSetting', where: named('settingId', '/ssm/documents/console/public-sharing-permission'), per: 'region', what: 'the block of public documents' },
  { kinds: 'all', type: 'aws:cfg/recorder:Recorder', per: 'region', what: 'the recorder of AWS Config' },
  { kinds: 'all', type: 'aws:cfg/recorder:Recorder', where: ({ props }) => isTrue(asObject(props['recordingGroup'])['includeGlobalResourceTypes']), what: 'a recorder of global resources' },
  { kinds: 'all', type: 'aws:cfg/recorderStatus:RecorderStatus', per: 'region', what: 'the started recorder of AWS Config' },
  { kinds: 'all', type: 'aws:cfg/deliveryChannel:DeliveryChannel', per: 'region', what: 'the delivery channel of AWS Config' },
  { kinds: 'all', type: 'aws:cfg/retentionConfiguration:RetentionConfiguration', per: 'region', what: 'the retention of AWS Config' },
  { kinds: 'all', type: 'aws:kms/key:Key', per: 'region', what: 'the key of the account' },
]; // prettier-ignore

const ofKinds: readonly Requirement[] = [
  { kinds: management, type: 'aws:organizations/organization:Organization', what: 'the organization' },
  { kinds: management, type: 'aws:organizations/account:Account', per: 'member', what: 'the member accounts' },
  { kinds: management, type: 'aws:account/alternativeContact:AlternativeContact', per: 'account', what: 'security contacts' },
  { kinds: management, type: 'aws:organizations/policy:Policy', where: named('name', 'deny-leave-organization'), what: 'the guardrail deny-leave-organization' },
  { kinds: management, type: 'aws:organizations/policy:Policy', where: named('name', 'deny-root-user'), what: 'the guardrail deny-root-user' },
  { kinds: management, type: 'aws:organizations/policy:Policy', where: named('name', 'protect-audit-logs'), what: 'the guardrail protect-audit-logs' },
  { kinds: management, type: 'aws:organizations/policy:Policy', where: named('name', 'protect-detection'), what: 'the guardrail protect-detection' },
  { kinds: management, type: 'aws:organizations/policy:Policy', where: named('name', 'deny-unapproved-regions'), what: 'the guardrail deny-unapproved-regions' },
  { kinds: management, type: 'aws:organizations/policy:Policy', where: named('name', 'protect-s3-public-access-block'), what: 'the guardrail protect-s3-public-access-block' },
  { kinds: management, type: 'aws:organizations/policy:Policy', where: named('name', 'protect-sign-in'), what: 'the guardrail protect-sign-in' },
  { kinds: management, type: 'aws:organizations/delegatedAdministrator:DelegatedAdministrator', least: 3, what: 'delegated administrators' },
  { kinds: management, type: 'aws:iam/organizationsFeatures:OrganizationsFeatures', what: 'central root access' },
  { kinds: management, type: 'aws:guardduty/organizationAdminAccount:OrganizationAdminAccount', per: 'region', what: 'the administrator of GuardDuty' },
  { kinds: management, type: 'aws:macie2/organizationAdminAccount:OrganizationAdminAccount', per: 'region', what: 'the administrator of Macie' },
  { kinds: management, type: 'aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount', per: 'region', what: 'the administrator of Inspector' },
  { kinds: management, type: 'aws:securityhub/organizationAdminAccount:OrganizationAdminAccount', what: 'the administrator of Security Hub' },
  { kinds: management, type: 'aws:cloudtrail/trail:Trail', what: 'the organization trail' },
  { kinds: management, type: 'aws:cloudwatch/logGroup:LogGroup', what: 'the log group of the trail' },
  { kinds: management, type: 'aws:cloudwatch/logMetricFilter:LogMetricFilter', least: 19, what: 'filters of alarming calls' },
  { kinds: management, type: 'aws:cloudwatch/metricAlarm:MetricAlarm', least: 19, what: 'alarms on alarming calls' },
  { kinds: management, type: 'aws:cloudwatch/eventRule:EventRule', least: 2, per: 'region', what: 'rules on failing controls' },
  { kinds: management, type: 'aws:sns/topic:Topic', per: 'region', what: 'the topic of alarms' },
  { kinds: archive, type: 'aws:cloudwatch/eventRule:EventRule', least: 2, per: 'region', what: 'rules on failing controls' },
  { kinds: security, type: 'aws:cloudwatch/eventRule:EventRule', where: called(/-guardduty-findings-/), per: 'region', what: 'the rule on findings of GuardDuty' },
  { kinds: security, type: 'aws:cloudwatch/eventRule:EventRule', where: called(/-security-hub-findings-/), what: 'the rule on findings of Security Hub' },
  { kinds: security, type: 'aws:cloudwatch/eventRule:EventRule', where: called(/^vulnerabilities-/), per: 'region', what: 'the rule on vulnerabilities' },
  { kinds: security, type: 'aws:cloudwatch/eventRule:EventRule', where: called(/-control-stopped-|-audit-log-touched-/), least: 2, per: 'region', what: 'rules on failing controls' },
  { kinds: ['iam-production'], type: 'aws:cloudwatch/eventRule:EventRule', what: 'the sweep of expired access' },
  { kinds: ['iam-production'], type: 'aws:cloudwatch/metricAlarm:MetricAlarm', least: 6, what: 'alarms on production access' },
  { kinds: ['iam-production'], type: 'aws:cloudwatch/logGroup:LogGroup', least: 2, what: 'logs of production access' },
  { kinds: archive, type: 'aws:s3/bucket:Bucket', least: 5, what: 'log buckets' },
  { kinds: archive, type: 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', least: 3, what: 'locks of log buckets' },
  { kinds: archive, type: 'aws:s3/bucketLogging:BucketLogging', least: 4, what: 'access logs of log buckets' },
  { kinds: security, type: 'aws:guardduty/detector:Detector', per: 'region', what: 'the detector of GuardDuty' },
  { kinds: security, type: 'aws:securityhub/account:Account', what: 'Security Hub' },
  { kinds: security, type: 'aws:securityhub/configurationPolicy:ConfigurationPolicy', what: 'the configuration policy of Security Hub' },
  { kinds: security, type: 'aws:securityhub/findingAggregator:FindingAggregator', what: 'the aggregator of findings' },
  { kinds: security, type: 'aws:securityhub/organizationConfiguration:OrganizationConfiguration', what: 'central configuration of Security Hub' },
  { kinds: security, type: 'aws:cfg/configurationAggregator:ConfigurationAggregator', what: 'the aggregator of AWS Config' },
  { kinds: security, type: 'aws:cfg/organizationConformancePack:OrganizationConformancePack', per: 'region', what: 'the conformance pack' },
  { kinds: security, type: 'aws:accessanalyzer/analyzer:Analyzer', where: named('type', 'ORGANIZATION'), per: 'region', what: 'the analyzer of external access' },
  { kinds: security, type: 'aws:accessanalyzer/analyzer:Analyzer', where: named('type', 'ORGANIZATION_UNUSED_ACCESS'), what: 'the analyzer of unused access' },
  { kinds: security, type: 'aws:inspector2/enabler:Enabler', least: 2, per: 'region', what: 'Inspector switched on' },
  { kinds: security, type: 'aws:inspector2/memberAssociation:MemberAssociation', per: 'member and region', what: 'accounts under Inspector' },
  { kinds: security, type: 'aws:inspector2/organizationConfiguration:OrganizationConfiguration', per: 'region', what: 'Inspector of new accounts' },
  { kinds: security, type: 'aws:macie2/account:Account', per: 'region', what: 'Macie' },
  { kinds: security, type: 'aws:macie2/organizationConfiguration:OrganizationConfiguration', per: 'region', what: 'Macie of new accounts' },
  { kinds: identity, type: 'aws:iam/user:User', per: 'user', what: 'users' },
  { kinds: identity, type: 'aws:iam/role:Role', where: (role) => /^people-/.test(knownText(role, 'name') ?? ''), per: 'door', what: 'roles people enter with' },
  { kinds: ['iam-production'], type: 'aws:ssoadmin/accountAssignment:AccountAssignment', per: 'assignment', what: 'permission sets assigned to their groups' },
  { kinds: ['iam-production'], type: 'aws:lambda/function:Function', least: 2, what: 'the functions of production access' },
  { kinds: ['iam-production'], type: 'aws:dynamodb/table:Table', what: 'the record of production access' },
  { kinds: ['iam-production'], type: 'aws:sqs/queue:Queue', what: 'the dead-letter queue of production access' },
  { kinds: ['iam-production'], type: 'aws:scheduler/scheduleGroup:ScheduleGroup', what: 'the schedules of expiry' },
  { kinds: ['iam-production'], type: 'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig', least: 2, what: 'retries of the functions' },
  { kinds: workload, type: 'aws:ec2/vpc:Vpc', what: 'the VPC' },
  { kinds: workload, type: 'aws:ec2/subnet:Subnet', per: 'subnet', what: 'subnets' },
  { kinds: workload, type: 'aws:ec2/networkAcl:NetworkAcl', per: 'tier', what: 'network ACLs of the tiers' },
  { kinds: workload, type: 'aws:ec2/routeTable:RouteTable', per: 'tier', what: 'route tables of the tiers' },
  { kinds: workload, type: 'aws:ec2/securityGroup:SecurityGroup', per: 'tier', what: 'security groups of the tiers' },
  { kinds: workload, type: 'aws:ec2/vpcEndpoint:VpcEndpoint', where: named('vpcEndpointType', 'Gateway'), least: 2, what: 'gateway endpoints' },
  { kinds: workload, type: 'aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope', what: 'the segmentation test' },
  { kinds: workload, type: 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration', per: 'region', what: 'scanning of images' },
  { kinds: workload, type: 'aws:ssm/association:Association', least: 4, what: 'associations of managed instances' },
  { kinds: workload, type: 'aws:ssm/patchBaseline:PatchBaseline', what: 'the patch baseline' },
  { kinds: workload, type: 'aws:ssm/maintenanceWindow:MaintenanceWindow', what: 'the patch window' },
  { kinds: workload, type: 'aws:ssm/document:Document', least: 2, what: 'documents of sessions and time' },
  { kinds: workload, type: 'aws:ssm/serviceSetting:ServiceSetting', where: named('settingId', '/ssm/managed-instance/default-ec2-instance-management-role'), what: 'default host management' },
  { kinds: workload, type: 'aws:cloudwatch/logGroup:LogGroup', least: 2, what: 'log groups of sessions and patching' },
]; // prettier-ignore

/** What accounts of each kind must have. */
export const requirements: readonly Requirement[] = [...everyAccount, ...ofKinds];
