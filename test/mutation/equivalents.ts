/** Mutants that are no weaker than what they came from, with the reason. They are not part of the score. */
export interface Equivalent {
  readonly type: RegExp;
  /** Place and operator as the report names them. */
  readonly change: RegExp;
  readonly reason: string;
}

const narrower = 'Takes access away: nothing can be reached or done that could not before.';
const refused = 'AWS or the type check of the program refuses it, so that it never becomes a resource.';
const sameMeaning = 'AWS reads both the same way.';
const availability = 'Changes cost, speed or availability, not who may do what or what is recorded.';

export const equivalents: readonly Equivalent[] = [
  { type: /:NetworkAcl$/, change: /^(ingress|egress)\[\]: drop the element$/, reason: narrower },
  { type: /:NetworkAcl$/, change: /\.ruleNo: /, reason: 'All entries allow, so that their order decides nothing.' },
  { type: /:SecurityGroup(Ingress|Egress)Rule$/, change: /^\(delete|^description/, reason: narrower },
  { type: /:SecurityGroup(Ingress|Egress)Rule$/, change: /^(referencedSecurityGroupId|cidrIpv4|prefixListId): delete$/, reason: refused },
  { type: /:(RolePolicyAttachment|GroupPolicyAttachment|Role|Group|User|UserGroupMembership|Alias)$/, change: /^\(delete/, reason: narrower },
  { type: /:lambda\/(permission|alias)|lambda\/(permission|alias):/, change: /^\(delete/, reason: narrower },
  { type: /iam\/policy:Policy$/, change: /^\(delete/, reason: 'The attachments that name it no longer compile: a role without the policy is narrower, and one that needs its denials is noticed.' },
  { type: /iam\/(userGroupMembership):/, change: /^groups\[\]: drop the element$/, reason: narrower },
  { type: /:(Route|InternetGateway|VpcBlockPublicAccessExclusion|VpcEndpoint)$/, change: /^\(delete/, reason: narrower },
  { type: /:(VpcEndpoint)$/, change: /^(subnetIds|securityGroupIds|routeTableIds)\[\]: drop the element$/, reason: availability },
  { type: /lambda\/permission:/, change: /^qualifier: /, reason: narrower },
  { type: /guardduty\//, change: /^additionalConfigurations(\[\])?: (delete|drop the element|empty)$/, reason: 'The plan has no agents: the list is empty either way.' },
  { type: /s3\/bucketLifecycleConfiguration:/, change: /^rules\[\]\.id: |transitionDefaultMinimumObjectSize|\.filter(\.prefix)?: delete$/, reason: sameMeaning },
  { type: /ssm\/association:/, change: /^complianceSeverity: /, reason: 'A label for people; nothing is decided by it.' },
  { type: /ssm\/maintenanceWindow/, change: /(comment|cutoffBehavior|timeoutSeconds|duration|cutoff)[^:]*: /, reason: availability },
  { type: /route53\/|ec2\/flowLog:/, change: /(hiveCompatiblePartitions|perHourPartition|fileFormat)/, reason: 'How log files are named and packed.' },
  { type: /iam\/role:/, change: /^maxSessionDuration: delete$/, reason: 'AWS takes one hour, the least it knows.' },
  { type: /ec2\/default(NetworkAcl|RouteTable|SecurityGroup):/, change: /^(ingress|egress|routes): delete$/, reason: 'The provider removes all rules of the default resource, whether the list is empty or left out.' },
  { type: /cfg\/recorder:/, change: /includeGlobalResourceTypes: flip$/, reason: 'Records global resources in one more region.' },
  { type: /ssm\/patchBaseline:/, change: /patchFilters\[\]: drop|values\[\]: drop/, reason: 'Approves more patches, not fewer.' },
  { type: /./, change: /(destination[\w.]*|groups\[\]|targets\[\]\.values): make unknown$/, reason: 'The value still comes from the same resources; only its text is not known yet.' },
  { type: /ec2\/vpcBlockPublicAccessExclusion:/, change: /^subnetId: refer to another Subnet$/, reason: 'Another subnet of the same tier, with the same routes and ACL.' },
  { type: /organizations\/account:/, change: /^roleName: delete$/, reason: 'AWS takes OrganizationAccountAccessRole.' },
  { type: /s3\/bucket:Bucket$/, change: /^objectLockEnabled: delete$/, reason: sameMeaning },
]; // prettier-ignore
