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
const ownResource = 'The policy of a resource speaks about that resource only.';
const availability = 'Changes cost, speed or availability, not who may do what or what is recorded.';

export const equivalents: readonly Equivalent[] = [
  { type: /:NetworkAcl$/, change: /^(ingress|egress)\[\]: drop the element$/, reason: narrower },
  { type: /:NetworkAcl$/, change: /\.ruleNo: /, reason: 'All entries allow, so that their order decides nothing.' },
  { type: /:NetworkAcl$/, change: /^(ingress|egress)\[\]\.\w+: (delete|set to another value)$/, reason: refused },
  { type: /:SecurityGroup(Ingress|Egress)Rule$/, change: /^\(delete|^description/, reason: narrower },
  { type: /:SecurityGroup(Ingress|Egress)Rule$/, change: /^(referencedSecurityGroupId|cidrIpv4|prefixListId): delete$/, reason: refused },
  { type: /:(RolePolicyAttachment|GroupPolicyAttachment|Role|Group|User|UserGroupMembership|Alias)$/, change: /^\(delete/, reason: narrower },
  { type: /:lambda\/(permission|alias)|lambda\/(permission|alias):/, change: /^\(delete/, reason: narrower },
  { type: /iam\/policy:Policy$/, change: /^\(delete/, reason: 'The attachments that name it no longer compile: a role without the policy is narrower, and one that needs its denials is noticed.' },
  { type: /iam\/(userGroupMembership):/, change: /^groups\[\]: drop the element$/, reason: narrower },
  { type: /:(Route|InternetGateway|VpcBlockPublicAccessExclusion|VpcEndpoint)$/, change: /^\(delete/, reason: narrower },
  { type: /:(VpcEndpoint)$/, change: /^(subnetIds|securityGroupIds|routeTableIds)\[\]: drop the element$/, reason: availability },
  { type: /:Subnet$/, change: /^availabilityZone: /, reason: availability },
  { type: /s3\/bucketPolicy:|sns\/topicPolicy:|kms\/key:/, change: /^policy: allow every resource$/, reason: ownResource },
  { type: /kms\/key:/, change: /^policy: allow every principal$/, reason: 'The statement names everyone already and is held by its conditions on account and service.' },
  { type: /ec2\/vpcEndpoint:/, change: /^policy: allow every principal$/, reason: sameMeaning },
  { type: /lambda\/permission:/, change: /^qualifier: /, reason: narrower },
  { type: /guardduty\//, change: /^additionalConfigurations(\[\])?: (delete|drop the element|empty)$/, reason: 'Empty for this plan, or AWS keeps what the detector has.' },
  { type: /s3\/bucketLifecycleConfiguration:/, change: /^rules\[\]\.id: |transitionDefaultMinimumObjectSize|\.filter(\.prefix)?: delete$/, reason: sameMeaning },
  { type: /s3\/bucketLifecycleConfiguration:/, change: /storageClass: delete$|expiration: make unknown$/, reason: refused },
  { type: /cloudtrail\/trail:/, change: /^advancedEventSelectors\[\]\.name: /, reason: 'A label for people; nothing is decided by it.' },
  { type: /cloudtrail\/trail:/, change: /notStartsWiths\[\]: drop the element$/, reason: 'Records more: the exception was for the log buckets themselves.' },
  { type: /iam\/user:/, change: /^forceDestroy: /, reason: 'Decides how a user is removed, not what the user may do.' },
  { type: /ssm\/association:/, change: /^complianceSeverity: /, reason: 'A label for people; nothing is decided by it.' },
  { type: /dynamodb\/table:|lambda\/functionEventInvokeConfig:/, change: /(recoveryPeriodInDays|maximumEventAgeInSeconds|maximumRetryAttempts): (delete|make unknown)$/, reason: availability },
  { type: /lambda\/function:/, change: /^(timeout|reservedConcurrentExecutions|publish|handler|runtime|tracingConfig[^:]*): /, reason: availability },
  { type: /ssm\/maintenanceWindow/, change: /(comment|cutoffBehavior|timeoutSeconds|duration|cutoff)[^:]*: /, reason: availability },
  { type: /chatbot\//, change: /^(\(delete|snsTopicArns\[\]: drop)/, reason: 'The address that gets mail is alarmed all the same; the chat is a second way.' },
  { type: /./, change: /^region: delete$/, reason: 'The provider is in the home region, and AWS puts the resource there.' },
  { type: /networkInsightsAccessScope:/, change: /resources\[\]: drop the element$/, reason: 'The test covers one subnet less; the routes of all are judged by policies.' },
  { type: /route53\/|ec2\/flowLog:/, change: /(hiveCompatiblePartitions|perHourPartition|fileFormat)/, reason: 'How log files are named and packed.' },
  { type: /organizations\/(policy|account):/, change: /^(skipDestroy|createGovcloud)/, reason: availability },
  { type: /iam\/role:/, change: /^assumeRolePolicy: drop the condition on aws:MultiFactorAuth(Age|Present)$/, reason: 'The statement only sets the source identity; the one that lets the role be assumed keeps the condition.' },
  { type: /iam\/role:/, change: /^maxSessionDuration: delete$/, reason: 'AWS takes one hour, the least it knows.' },
  { type: /ec2\/default(NetworkAcl|RouteTable|SecurityGroup):/, change: /^(ingress|egress|routes): delete$/, reason: 'The provider removes all rules of the default resource, whether the list is empty or left out.' },
  { type: /cfg\/recorder:/, change: /includeGlobalResourceTypes: flip$/, reason: 'Records global resources in one more region.' },
  { type: /ssm\/patchBaseline:/, change: /patchFilters\[\]: drop|values\[\]: drop/, reason: 'Approves more patches, not fewer.' },
  { type: /ec2\/vpcEndpoint:/, change: /^policy: allow every resource$/, reason: 'The condition on aws:ResourceOrgID holds, or the resources are read-only and of AWS.' },
]; // prettier-ignore
