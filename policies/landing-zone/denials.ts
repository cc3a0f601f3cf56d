/** A Deny statement of the landing zone: its Sid, and the condition keys it is limited by. */
export interface Denial {
  readonly sid: string;
  /** Lower case; exactly these. */
  readonly conditions: readonly string[];
}

const always = (...sids: readonly string[]): readonly Denial[] => sids.map((sid) => ({ sid, conditions: [] }));
const except = (...sids: readonly string[]): readonly Denial[] =>
  sids.map((sid) => ({ sid, conditions: ['aws:principalarn'] }));

const tls: Denial = { sid: 'TlsOnly', conditions: ['aws:securetransport'] };
const auditKeys: Denial = { sid: 'AuditKeysStay', conditions: ['kms:resourcealiases'] };

/** What documents deny, by their name: control policies and policies of roles and people. */
export const denialsByName: Readonly<Record<string, readonly Denial[]>> = {
  'landing-zone-role-boundary': [
    ...always('KeepLogsAndDetection', 'KeepAccountSettings', 'ArchiveStays', 'AuditKeyAliasesStay', 'LogGroupsOfTheLandingZoneStay', 'ProductionAccessStays', 'SessionSettingsStay'),
    auditKeys,
  ],
  'deny-leave-organization': always('NobodyLeaves'),
  'deny-root-user': [{ sid: 'RootUserDoesNothing', conditions: ['aws:principalarn', 'aws:assumedroot'] }],
  'protect-audit-logs': [
    ...always('TrailNeverStops', 'LogsAreNeverDeleted', 'TrailLogGroupStays'),
    ...except('TrailSettingsStay', 'LogBucketSettingsStay', 'DeploymentRoleStays'),
    auditKeys,
  ],
  'protect-detection': except('DetectionStaysOn', 'SecurityAlarmsStay', 'FlowLogsStay'),
  'deny-unapproved-regions': [{ sid: 'GovernedRegionsOnly', conditions: ['aws:requestedregion'] }],
  'protect-s3-public-access-block': except('AccountPublicAccessBlockStays'),
  'protect-sign-in': [...always('NobodyGetsKeys'), { sid: 'MfaStaysOn', conditions: ['aws:multifactorauthpresent', 'aws:principalarn'] }],
  'deny-iam-users-outside-identity-accounts': always('NoIamUsers'),
  'production-trust-only-from-iam-production': [
    { sid: 'OnlyFromIamProduction', conditions: ['aws:principalisawsservice', 'aws:principalaccount'] },
    { sid: 'NobodySignsInHere', conditions: ['aws:resourceaccount'] },
  ],
  'identity-perimeter': [
    { sid: 'OnlyOurPrincipals', conditions: ['aws:principalisawsservice', 'aws:principalorgid'] },
    { sid: 'ServicesOnlyForOurAccounts', conditions: ['aws:principalisawsservice', 'aws:sourceaccount', 'aws:sourceorgid'] },
  ],
  'people-self-service-with-mfa': [{ sid: 'DenyEverythingElseWithoutMfa', conditions: ['aws:multifactorauthpresent'] }],
  'production-access-session-cut': [{ sid: 'NothingCut', conditions: ['aws:tokenissuetime'] }],
  'production-access-functions': always('RecordIsNeverChanged'),
}; // prettier-ignore

/** What every document on resources of a type denies. */
export const denialsByType: Readonly<Record<string, readonly Denial[]>> = {
  'aws:sns/topicPolicy:TopicPolicy': [tls],
  'aws:s3/bucketPolicy:BucketPolicy': [
    tls,
    { sid: 'Tls12OrNewer', conditions: ['s3:tlsversion'] },
    { sid: 'NoOtherEncryption', conditions: ['s3:x-amz-server-side-encryption'] },
    ...always('NobodyDeletes'),
  ],
};
