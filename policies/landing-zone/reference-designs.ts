import { TypeToken } from '../model/rule';

/** Where one property refers to, by the names components give. */
export interface ReferenceDesign {
  readonly type: TypeToken;
  readonly property: string;
  /** Names of the resources it holds for. */
  readonly of: RegExp;
  /** Name of the resource it refers to; `$1` is what the first group matched. */
  readonly to: string;
}

const egress = 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule';
const ingress = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';
const endpoint = 'aws:ec2/vpcEndpoint:VpcEndpoint';
const attachment = 'aws:iam/rolePolicyAttachment:RolePolicyAttachment';
const groupAttachment = 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment';
const topic = 'aws:sns/topic:Topic';
const fn = 'aws:lambda/function:Function';
const permission = 'aws:lambda/permission:Permission';
const alias = 'aws:lambda/alias:Alias';

/** Every reference that could go to another resource of the same type without looking wrong by itself. */
export const referenceDesigns: readonly ReferenceDesign[] = [
  { type: egress, property: 'securityGroupId', of: /^(.+-groups)-([a-z-]+?)-to-[a-z0-9-]+-\d+$/, to: '$1-$2' },
  { type: egress, property: 'referencedSecurityGroupId', of: /^(.+-groups)-[a-z-]+?-to-([a-z-]+?)-\d+$/, to: '$1-$2' },
  { type: egress, property: 'prefixListId', of: /^(.+)-groups-[a-z-]+?-to-([a-z0-9]+)-\d+$/, to: '$1-gateways-$2' },
  { type: ingress, property: 'securityGroupId', of: /^(.+-groups)-([a-z-]+?)-from-[a-z-]+-\d+$/, to: '$1-$2' },
  { type: ingress, property: 'referencedSecurityGroupId', of: /^(.+-groups)-[a-z-]+?-from-([a-z-]+?)-\d+$/, to: '$1-$2' },
  { type: 'aws:ec2/routeTableAssociation:RouteTableAssociation', property: 'routeTableId', of: /^(.+-routes)-of-\w+$/, to: '$1' },
  { type: 'aws:ec2/routeTableAssociation:RouteTableAssociation', property: 'subnetId', of: /^(.+)-routes-of-(\w+)$/, to: '$1-$2' },
  { type: 'aws:ec2/route:Route', property: 'routeTableId', of: /^(.+)-internet-route-of-(.+)$/, to: '$1-$2-routes' },
  { type: 'aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion', property: 'subnetId', of: /^(.+)-internet-admitted-\d+$/, to: '$1-edge-\\w+' },
  { type: endpoint, property: 'securityGroupIds', of: /^(.+)-endpoints-.+$/, to: '$1-groups-internal-connectors' },
  { type: endpoint, property: 'subnetIds', of: /^(.+)-endpoints-.+$/, to: '$1-internal-connectors-\\w+' },
  { type: endpoint, property: 'routeTableIds', of: /^(.+)-gateways-.+$/, to: '$1-application-routes' },
  { type: attachment, property: 'role', of: /^(baseline-roles-[a-z-]+?)-[A-Z]\w*$/, to: '$1-role' },
  { type: attachment, property: 'role', of: /^(.+?)(?:-role)?-(?:permissions|rights)$/, to: '$1(?:-role|-cutter)?' },
  { type: groupAttachment, property: 'group', of: /^(.+)-(?:may-switch|needs-mfa)$/, to: '$1(?:-group)?' },
  { type: groupAttachment, property: 'group', of: /^approvers-may-call$/, to: 'approvers-group' },
  { type: groupAttachment, property: 'policyArn', of: /^(.+)-may-switch$/, to: '$1-switching' },
  { type: 'aws:kms/alias:Alias', property: 'targetKeyId', of: /^(.+)-alias$/, to: '$1-key' },
  { type: 'aws:ebs/defaultKmsKey:DefaultKmsKey', property: 'keyArn', of: /^(.+)-volume-key$/, to: '$1-key-key' },
  { type: 'aws:cloudtrail/trail:Trail', property: 'kmsKeyId', of: /^(.+)-trail$/, to: '$1-key-key' },
  { type: 'aws:cloudtrail/trail:Trail', property: 'cloudWatchLogsRoleArn', of: /^(.+)-trail$/, to: '$1-log-role' },
  { type: 'aws:cloudwatch/logGroup:LogGroup', property: 'kmsKeyId', of: /^trail-log-group$/, to: 'trail-key-key' },
  { type: 'aws:cloudwatch/logGroup:LogGroup', property: 'kmsKeyId', of: /^(production-access)-.+$/, to: '$1-encryption-key' },
  { type: 'aws:cloudwatch/logGroup:LogGroup', property: 'kmsKeyId', of: /^(?:patching|sessions)-log$/, to: 'baseline-[a-z0-9-]+-key-key' },
  { type: 'aws:dynamodb/table:Table', property: 'serverSideEncryption', of: /^(production-access)-.+$/, to: '$1-encryption-key' },
  { type: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', property: 'rules', of: /^(log-archive)-.+$/, to: '$1-key-key' },
  { type: fn, property: 'kmsKeyArn', of: /^(production-access)-.+$/, to: '$1-encryption-key' },
  { type: fn, property: 'role', of: /^(.+)-function$/, to: '$1-role' },
  { type: fn, property: 'loggingConfig', of: /^(.+)-function$/, to: '$1-log' },
  { type: 'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig', property: 'functionName', of: /^(.+)-retries$/, to: '$1-function' },
  { type: alias, property: 'functionName', of: /^(production-access)-caller-.+$/, to: '$1-decision-function' },
  { type: alias, property: 'functionVersion', of: /^(production-access)-caller-.+$/, to: '$1-decision-function' },
  { type: permission, property: 'function', of: /^(production-access)-caller-.+$/, to: '$1-decision-function' },
  { type: permission, property: 'function', of: /^(production-access)-expiry-sweep-.+$/, to: '$1-keeper-function' },
  { type: permission, property: 'qualifier', of: /^(production-access-caller-.+)-only$/, to: '$1' },
  { type: 'aws:cloudwatch/eventTarget:EventTarget', property: 'arn', of: /^(production-access)-expiry-sweep-target$/, to: '$1-keeper-function' },
  { type: topic, property: 'httpFailureFeedbackRoleArn', of: /^.+$/, to: '.+-delivery-status-role' },
  { type: topic, property: 'httpSuccessFeedbackRoleArn', of: /^.+$/, to: '.+-delivery-status-role' },
  { type: 'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration', property: 'iamRoleArn', of: /^(.*slack)-channel$/, to: '$1-role' },
  { type: 'aws:cfg/configurationAggregator:ConfigurationAggregator', property: 'organizationAggregationSource', of: /^(.+)-aggregator$/, to: '$1-aggregator-role' },
  { type: 'aws:organizations/policyAttachment:PolicyAttachment', property: 'policyId', of: /^(.+)-on-.+$/, to: '$1' },
  { type: 'aws:organizations/policyAttachment:PolicyAttachment', property: 'targetId', of: /^governance-.+-on-((?!root$).+)$/, to: 'governance-accounts-(?:unit-)?$1' },
  { type: 'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask', property: 'taskInvocationParameters', of: /^(.+)-install$/, to: '$1-log' },
  { type: 'aws:iam/userGroupMembership:UserGroupMembership', property: 'user', of: /^(.+)-groups$/, to: '$1' },
]; // prettier-ignore
