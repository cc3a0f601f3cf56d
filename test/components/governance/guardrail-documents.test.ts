import { builtInGuardrails, guardrailLimits } from '../../../organization/guardrails';
import { logBucketNames } from '../../../components/audit-logs/log-store-names';
import { guardrailDocuments } from '../../../components/governance/guardrail-documents';
import { globalServiceActions } from '../../../components/governance/guardrails/deny-unapproved-regions';
import { coversAction, matchesPattern, parseStatements } from '../../../policies/model/policy-document';
import { exampleOrganization } from '../plan';

const organization = exampleOrganization();
const documents = guardrailDocuments(organization, {
  iamProductionAccountId: '555555555555',
  managementAccountId: '111111111111',
});

/** True when a statement without regard to conditions denies the action on the resource. */
function denies(name: keyof typeof documents, action: string, resource = '*'): boolean {
  return parseStatements(documents[name]).some(
    (statement) =>
      statement.effect === 'Deny' &&
      coversAction(statement, action) &&
      statement.resources.some((pattern) => pattern === '*' || matchesPattern(pattern, resource)),
  );
}

const archive = 'arn:aws:s3:::example-issuer-log-archive-eu-west-1';

describe('guardrail documents', () => {
  it.each(builtInGuardrails.map(({ name, kind }) => ({ name, kind })))(
    '$name is known text within the limits of AWS',
    ({ name, kind }) => {
      const document = documents[name];
      expect(typeof document).toBe('string');
      expect(String(document).length).toBeLessThanOrEqual(guardrailLimits[kind].characters);
      const statements = parseStatements(document);
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.every(({ effect }) => effect === 'Deny')).toBe(true);
      expect(new Set(statements.map(({ sid }) => sid)).size).toBe(statements.length);
    },
  );

  it.each([
    ['deny-leave-organization', 'organizations:LeaveOrganization', '*', true],
    ['deny-leave-organization', 'organizations:DescribeOrganization', '*', false],
    ['deny-root-user', 's3:GetObject', '*', true],
    [
      'protect-audit-logs',
      'cloudtrail:StopLogging',
      'arn:aws:cloudtrail:eu-west-1:111111111111:trail/example-issuer-organization',
      true,
    ],
    [
      'protect-audit-logs',
      'cloudtrail:StopLogging',
      'arn:aws:cloudtrail:eu-west-1:111111111111:trail/of-a-team',
      false,
    ],
    [
      'protect-audit-logs',
      'cloudtrail:UpdateTrail',
      'arn:aws:cloudtrail:eu-west-1:111111111111:trail/example-issuer-organization',
      true,
    ],
    ['protect-audit-logs', 's3:DeleteObjectVersion', `${archive}/cloudtrail/x.gz`, true],
    ['protect-audit-logs', 's3:PutLifecycleConfiguration', archive, true],
    ['protect-audit-logs', 's3:PutObject', `${archive}/cloudtrail/x.gz`, false],
    ['protect-audit-logs', 's3:DeleteObject', 'arn:aws:s3:::a-team-bucket/x', false],
    ['protect-audit-logs', 'kms:ScheduleKeyDeletion', '*', true],
    [
      'protect-audit-logs',
      'iam:UpdateAssumeRolePolicy',
      'arn:aws:iam::333333333333:role/OrganizationAccountAccessRole',
      true,
    ],
    ['protect-detection', 'guardduty:DeleteDetector', '*', true],
    ['protect-detection', 'securityhub:BatchDisableStandards', '*', true],
    ['protect-detection', 'inspector2:Disable', '*', true],
    ['protect-detection', 'config:StopConfigurationRecorder', '*', true],
    ['protect-detection', 'access-analyzer:DeleteAnalyzer', '*', true],
    ['protect-detection', 'guardduty:ListFindings', '*', false],
    ['protect-sign-in', 'iam:CreateAccessKey', '*', true],
    ['protect-sign-in', 'iam:UploadSSHPublicKey', '*', true],
    ['protect-sign-in', 'iam:DeactivateMFADevice', '*', true],
    ['protect-sign-in', 'iam:DeleteAccessKey', '*', false],
    ['protect-sign-in', 'iam:ChangePassword', '*', false],
    ['protect-s3-public-access-block', 's3:PutAccountPublicAccessBlock', '*', true],
    ['deny-iam-users-outside-identity-accounts', 'iam:CreateUser', '*', true],
    ['deny-iam-users-outside-identity-accounts', 'iam:CreateAccessKey', '*', true],
    ['deny-iam-users-outside-identity-accounts', 'iam:CreateRole', '*', false],
    ['deny-unapproved-regions', 'ec2:RunInstances', '*', true],
    ['deny-unapproved-regions', 'iam:CreateRole', '*', false],
    ['production-trust-only-from-iam-production', 'sts:AssumeRole', '*', true],
    ['production-trust-only-from-iam-production', 'sts:GetCallerIdentity', '*', false],
  ] as const)('%s: %s on %s denied %s', (name, action, resource, denied) => {
    expect(denies(name, action, resource)).toBe(denied);
  });

  it('protects every log bucket', () => {
    for (const bucket of logBucketNames(organization)) {
      expect(denies('protect-audit-logs', 's3:DeleteBucket', `arn:aws:s3:::${bucket}`)).toBe(true);
    }
  });

  it('lets the deployment role change settings but never delete logs', () => {
    const statements = parseStatements(documents['protect-audit-logs']);
    const excepted = (sid: string) =>
      statements
        .find((statement) => statement.sid === sid)
        ?.conditions.some(({ values }) => values.includes('arn:aws:iam::*:role/OrganizationAccountAccessRole'));
    expect(excepted('LogBucketSettingsStay')).toBe(true);
    expect(excepted('LogsAreNeverDeleted')).toBe(false);
    expect(excepted('TrailNeverStops')).toBe(false);
  });

  it('binds regional services to the governed regions and exempts only whole services or single calls', () => {
    const [statement] = parseStatements(documents['deny-unapproved-regions']);
    expect(statement?.conditions).toEqual([
      { operator: 'stringnotequals', quantifier: undefined, key: 'aws:requestedregion', values: organization.regions },
    ]);
    expect(globalServiceActions).not.toContain('*');
    expect(globalServiceActions).not.toContain('ec2:*');
  });

  it('opens production to the production IAM account, itself, the deployment and AWS services only', () => {
    const [statement] = parseStatements(documents['production-trust-only-from-iam-production']);
    const values = (key: string) => statement?.conditions.find((condition) => condition.key === key)?.values;
    expect(values('aws:principalaccount')).toEqual(['555555555555', '111111111111', '${aws:ResourceAccount}']);
    expect(values('aws:principalisawsservice')).toEqual(['false']);
  });

  it('spares root sessions that are opened centrally', () => {
    const [statement] = parseStatements(documents['deny-root-user']);
    expect(statement?.conditions).toContainEqual({
      operator: 'null',
      quantifier: undefined,
      key: 'aws:assumedroot',
      values: ['true'],
    });
  });
});
