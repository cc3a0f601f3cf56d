import { inputOf, knownText } from '../model/reference';
import type { TypeToken } from '../model/rule';
import type { StackResource, StackView } from '../model/stack-view';
import { asObject, asText } from '../model/values';

/** What must stand beside a resource of a type. */
export interface Link {
  readonly of: TypeToken;
  /** Any of these places may refer to it: a property of resources of a type. */
  readonly by: readonly { readonly type: TypeToken; readonly property: string }[];
  /** Least number of resources that refer to it; 1 unless said otherwise. */
  readonly least?: number;
  /** Completes "no …": what is missing. */
  readonly missing: string;
  /** Leaves resources out that need none. */
  readonly except?: (resource: StackResource, stack: StackView) => boolean;
}

const attachment = 'aws:iam/rolePolicyAttachment:RolePolicyAttachment';
const groupAttachment = 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment';
const role = 'aws:iam/role:Role';
const vpc = 'aws:ec2/vpc:Vpc';
const subnet = 'aws:ec2/subnet:Subnet';
const bucket = 'aws:s3/bucket:Bucket';
const topic = 'aws:sns/topic:Topic';

/**
 * Permission sets name policies instead of referring to them. The boundary of people may be named from the production IAM account, and
 * stands alone where nobody is in the account to be bounded.
 */
function attachedByName(policy: StackResource, stack: StackView): boolean {
  const name = knownText(policy, 'name');
  if (name === undefined) return false;
  if (name === 'people-boundary') {
    return (
      stack.ofType('aws:iam/user:User').length === 0 &&
      stack.ofType(role).every((one) => !/^people-/.test(knownText(one, 'name') ?? ''))
    );
  }
  return stack
    .ofType('aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment')
    .some((attached) => asText(asObject(inputOf(attached, 'customerManagedPolicyReference'))['name']) === name);
}

/** Everything of the landing zone that is of no use alone. */
export const links: readonly Link[] = [
  { of: subnet, by: [{ type: 'aws:ec2/routeTableAssociation:RouteTableAssociation', property: 'subnetId' }], missing: 'a route table' },
  { of: subnet, by: [{ type: 'aws:ec2/networkAcl:NetworkAcl', property: 'subnetIds' }], missing: 'the network ACL of its tier' },
  { of: subnet, by: [{ type: 'aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope', property: 'matchPaths' }], missing: 'the segmentation test', except: ({ name }) => /-edge-/.test(name) },
  { of: vpc, by: [{ type: 'aws:ec2/flowLog:FlowLog', property: 'vpcId' }], missing: 'a flow log' },
  { of: vpc, by: [{ type: 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup', property: 'vpcId' }], missing: 'a closed default security group' },
  { of: vpc, by: [{ type: 'aws:ec2/defaultRouteTable:DefaultRouteTable', property: 'defaultRouteTableId' }], missing: 'an empty default route table' },
  { of: vpc, by: [{ type: 'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl', property: 'defaultNetworkAclId' }], missing: 'a closed default network ACL' },
  { of: vpc, by: [{ type: 'aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation', property: 'vpcId' }], missing: 'DHCP options with the time source' },
  { of: vpc, by: [{ type: 'aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation', property: 'resourceId' }], missing: 'a log of DNS queries' },
  { of: 'aws:ec2/vpcDhcpOptions:VpcDhcpOptions', by: [{ type: 'aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation', property: 'dhcpOptionsId' }], missing: 'an association with the VPC' },
  { of: 'aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig', by: [{ type: 'aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation', property: 'resolverQueryLogConfigId' }], missing: 'an association with the VPC' },
  { of: 'aws:kms/key:Key', by: [{ type: 'aws:kms/alias:Alias', property: 'targetKeyId' }], missing: 'an alias, by which policies name the key' },
  {
    of: 'aws:iam/policy:Policy',
    by: [
      { type: attachment, property: 'policyArn' },
      { type: groupAttachment, property: 'policyArn' },
      { type: role, property: 'permissionsBoundary' },
      { type: 'aws:iam/user:User', property: 'permissionsBoundary' },
    ],
    missing: 'a role, user or group the policy is attached to',
    except: attachedByName,
  },
  { of: 'aws:ssoadmin/permissionSet:PermissionSet', by: [{ type: 'aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment', property: 'permissionSetArn' }], missing: 'the boundary of people' },
  { of: 'aws:ssoadmin/permissionSet:PermissionSet', by: [{ type: 'aws:ssoadmin/accountAssignment:AccountAssignment', property: 'permissionSetArn' }], missing: 'an assignment' },
  { of: 'aws:iam/group:Group', by: [{ type: groupAttachment, property: 'group' }], missing: 'an attached policy' },
  { of: 'aws:iam/user:User', by: [{ type: 'aws:iam/userGroupMembership:UserGroupMembership', property: 'user' }], missing: 'membership in groups' },
  { of: role, by: [{ type: attachment, property: 'role' }], missing: 'an attached policy' },
  { of: 'aws:organizations/policy:Policy', by: [{ type: 'aws:organizations/policyAttachment:PolicyAttachment', property: 'policyId' }], missing: 'an attachment to a unit' },
  { of: 'aws:cloudwatch/eventRule:EventRule', by: [{ type: 'aws:cloudwatch/eventTarget:EventTarget', property: 'rule' }], missing: 'a target' },
  { of: 'aws:ec2/securityGroup:SecurityGroup', by: [{ type: 'aws:ec2/vpcEndpoint:VpcEndpoint', property: 'securityGroupIds' }], least: 9, missing: 'endpoints of AWS services', except: ({ name }) => !/-internal-connectors$/.test(name) },
  { of: topic, by: [{ type: 'aws:sns/topicPolicy:TopicPolicy', property: 'arn' }], missing: 'a topic policy' },
  { of: topic, by: [{ type: 'aws:sns/topicSubscription:TopicSubscription', property: 'topic' }], missing: 'a subscription' },
  { of: bucket, by: [{ type: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', property: 'bucket' }], missing: 'a public access block' },
  { of: bucket, by: [{ type: 'aws:s3/bucketOwnershipControls:BucketOwnershipControls', property: 'bucket' }], missing: 'ownership controls' },
  { of: bucket, by: [{ type: 'aws:s3/bucketVersioning:BucketVersioning', property: 'bucket' }], missing: 'versioning' },
  { of: bucket, by: [{ type: 'aws:s3/bucketPolicy:BucketPolicy', property: 'bucket' }], missing: 'a bucket policy' },
  { of: bucket, by: [{ type: 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', property: 'bucket' }], missing: 'a lifecycle' },
  { of: bucket, by: [{ type: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', property: 'bucket' }], missing: 'default encryption' },
  { of: 'aws:guardduty/detector:Detector', by: [{ type: 'aws:guardduty/organizationConfiguration:OrganizationConfiguration', property: 'detectorId' }], missing: 'the configuration of member accounts' },
  { of: 'aws:guardduty/detector:Detector', by: [{ type: 'aws:guardduty/detectorFeature:DetectorFeature', property: 'detectorId' }], least: 6, missing: 'protection plans' },
  { of: 'aws:guardduty/detector:Detector', by: [{ type: 'aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature', property: 'detectorId' }], least: 6, missing: 'protection plans of member accounts' },
  { of: 'aws:securityhub/configurationPolicy:ConfigurationPolicy', by: [{ type: 'aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation', property: 'policyId' }], missing: 'an association with the root' },
  { of: 'aws:ssm/patchBaseline:PatchBaseline', by: [{ type: 'aws:ssm/defaultPatchBaseline:DefaultPatchBaseline', property: 'baselineId' }], missing: 'its use as default' },
  { of: 'aws:ssm/maintenanceWindow:MaintenanceWindow', by: [{ type: 'aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget', property: 'windowId' }], missing: 'targets' },
  { of: 'aws:ssm/maintenanceWindow:MaintenanceWindow', by: [{ type: 'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask', property: 'windowId' }], missing: 'a task' },
]; // prettier-ignore
