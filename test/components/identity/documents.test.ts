import { roleBoundaryStatements } from '../../../components/identity/role-boundary';
import { allowedWithoutMfa, denyWithoutMfa, selfServiceStatements } from '../../../components/identity/self-service';
import { maxManagedPolicyLength, switchingLimit } from '../../../components/identity/switching';
import { policyDocument, type PolicyStatement } from '../../../components/policy-document';

const organization = { partition: 'aws' } as const;

function matches(pattern: string, action: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action);
}

function actions(statement: PolicyStatement): readonly string[] {
  return [statement.Action ?? []].flat();
}

describe('self-service', () => {
  it('lets a new user set password and device before MFA, and nothing that matters', () => {
    for (const action of ['iam:ChangePassword', 'iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'])
      expect(allowedWithoutMfa).toContain(action);
    for (const action of [
      'sts:AssumeRole',
      'iam:CreateAccessKey',
      'iam:DeactivateMFADevice',
      'iam:DeleteVirtualMFADevice',
    ]) {
      expect(allowedWithoutMfa.some((pattern) => matches(pattern, action))).toBe(false);
    }
  });

  it('denies everything else without MFA, signed with an access key or not', () => {
    expect(denyWithoutMfa).toMatchObject({
      Effect: 'Deny',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    });
  });

  it('allows no access keys and nothing on other users', () => {
    const statements = selfServiceStatements(organization, '444444444444');
    expect(statements.flatMap(actions).filter((action) => /AccessKey|LoginProfile|\*/.test(action))).toEqual([]);
    for (const statement of statements.filter(
      ({ Resource, Sid }) => Resource !== '*' && Sid !== 'SignInForCommandLine',
    )) {
      for (const resource of [statement.Resource ?? []].flat()) expect(resource).toContain('${aws:username}');
    }
  });

  it('a device can only be taken off with MFA', () => {
    const removal = selfServiceStatements(organization, '444444444444').find((statement) =>
      actions(statement).includes('iam:DeactivateMFADevice'),
    );
    expect(removal?.Condition).toEqual({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } });
  });
});

describe('boundary of people', () => {
  it('ends at the organization and fits one policy', () => {
    const limit = switchingLimit(organization, 'o-exampleorg01');
    expect(limit.Condition?.['StringEquals']).toEqual({ 'aws:ResourceOrgID': 'o-exampleorg01' });
    expect(actions(limit)).toEqual(['sts:AssumeRole', 'sts:SetSourceIdentity']);
    const text = policyDocument([...selfServiceStatements(organization, '444444444444'), limit]);
    expect(text.length).toBeLessThanOrEqual(maxManagedPolicyLength);
  });
});

describe('boundary of roles', () => {
  const archive = 'arn:aws:s3:::example-log-archive-eu-west-1';
  const statements = roleBoundaryStatements({ ...organization, name: 'example' }, archive);

  /** Whether the boundary lets an action through, conditions aside. */
  function lets(action: string, resource = 'anything'): boolean {
    const applies = (statement: PolicyStatement): boolean =>
      [statement.Resource ?? []].flat().some((pattern) => matches(pattern, resource)) &&
      (statement.NotAction === undefined
        ? actions(statement).some((pattern) => matches(pattern, action))
        : ![statement.NotAction].flat().some((pattern) => matches(pattern, action)));
    const applying = statements.filter(applies);
    return applying.some(({ Effect }) => Effect === 'Allow') && !applying.some(({ Effect }) => Effect === 'Deny');
  }

  it.each([
    'iam:CreateUser',
    'iam:AttachRolePolicy',
    'iam:PutRolePolicy',
    'iam:UpdateAssumeRolePolicy',
    'iam:DeleteRolePermissionsBoundary',
    'iam:CreateAccessKey',
    'iam:AddUserToGroup',
    'sts:AssumeRole',
    'sts:GetFederationToken',
    'organizations:LeaveOrganization',
    'organizations:DetachPolicy',
    'account:CloseAccount',
    'cloudtrail:StopLogging',
    'cloudtrail:DeleteTrail',
    'cloudtrail:UpdateTrail',
    'config:StopConfigurationRecorder',
    'guardduty:DeleteDetector',
    'guardduty:UpdateDetector',
    'guardduty:CreateFilter',
    'securityhub:DisableSecurityHub',
    'inspector2:Disable',
    'access-analyzer:DeleteAnalyzer',
    'ec2:DeleteFlowLogs',
    'route53resolver:DisassociateResolverQueryLogConfig',
    'logs:DeleteLogGroup',
    's3:PutAccountPublicAccessBlock',
    'ec2:DisableEbsEncryptionByDefault',
    'ec2:ModifyInstanceMetadataDefaults',
    'ec2:ModifyVpcBlockPublicAccessOptions',
    'ssm:UpdateServiceSetting',
  ])('stops %s', (action) => {
    expect(lets(action)).toBe(false);
  });

  it.each([
    'ec2:RunInstances',
    's3:PutObject',
    'iam:PassRole',
    'iam:GetRole',
    'sts:GetCallerIdentity',
    'logs:CreateLogGroup',
    'config:GetResourceConfigHistory',
  ])('lets %s through', (action) => {
    expect(lets(action)).toBe(true);
  });

  it('keeps the archive from being emptied or loosened', () => {
    for (const action of [
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutBucketPolicy',
      's3:PutLifecycleConfiguration',
      's3:PutObjectRetention',
    ]) {
      expect(lets(action, `${archive}/cloudtrail/file`)).toBe(false);
      expect(lets(action, 'arn:aws:s3:::other/file')).toBe(true);
    }
    expect(lets('s3:DeleteBucket', archive)).toBe(false);
    expect(lets('s3:GetObject', `${archive}/cloudtrail/file`)).toBe(true);
  });

  it('keeps the keys of the audit logs, and the aliases control policies know them by', () => {
    const keys = statements.find(({ Sid }) => Sid === 'AuditKeysStay');
    expect(keys ? actions(keys) : []).toEqual(
      expect.arrayContaining(['kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion']),
    );
    expect(keys?.Condition).toEqual({
      'ForAnyValue:StringEquals': {
        'kms:ResourceAliases': ['alias/example-audit-logs', 'alias/example-organization-trail'],
      },
    });
    const own = 'arn:aws:kms:eu-west-1:222222222222:alias/example-audit-logs';
    expect(lets('kms:UpdateAlias', own)).toBe(false);
    expect(lets('kms:DeleteAlias', own)).toBe(false);
    expect(lets('kms:UpdateAlias', 'arn:aws:kms:eu-west-1:222222222222:alias/other')).toBe(true);
  });

  it('keeps the functions and the record of production access', () => {
    const own = 'arn:aws:lambda:eu-west-1:555555555555:function:production-access';
    expect(lets('lambda:UpdateFunctionCode', own)).toBe(false);
    expect(lets('lambda:UpdateFunctionCode', `${own}-keeper`)).toBe(false);
    // An alias stands for a person, so nobody may call it under a role; schedules have a boundary of their own.
    expect(lets('lambda:InvokeFunction', `${own}:p-grace_2ehopper`)).toBe(false);
    expect(lets('lambda:InvokeFunction', `${own}-keeper`)).toBe(false);
    expect(lets('iam:PassRole', 'arn:aws:iam::555555555555:role/production-access/production-access-decision')).toBe(
      false,
    );
    expect(lets('iam:PassRole', 'arn:aws:iam::555555555555:role/other')).toBe(true);
    expect(lets('events:DisableRule', 'arn:aws:events:eu-west-1:555555555555:rule/production-access-sweep')).toBe(
      false,
    );
    expect(lets('lambda:UpdateFunctionCode', 'arn:aws:lambda:eu-west-1:555555555555:function:other')).toBe(true);
    const record = 'arn:aws:dynamodb:eu-west-1:555555555555:table/production-access-records';
    expect(lets('dynamodb:DeleteItem', record)).toBe(false);
    expect(lets('dynamodb:PutItem', record)).toBe(false);
  });

  it("keeps the retention of the landing zone's log groups, and of no others", () => {
    expect(
      lets('logs:PutRetentionPolicy', 'arn:aws:logs:eu-west-1:888888888888:log-group:/example/session-manager'),
    ).toBe(false);
    expect(lets('logs:PutRetentionPolicy', 'arn:aws:logs:eu-west-1:888888888888:log-group:sns/eu-west-1/topic')).toBe(
      true,
    );
  });

  it('keeps session recording as it is', () => {
    expect(lets('ssm:UpdateDocument', 'arn:aws:ssm:eu-west-1:888888888888:document/SSM-SessionManagerRunShell')).toBe(
      false,
    );
    expect(lets('ssm:UpdateDocument', 'arn:aws:ssm:eu-west-1:888888888888:document/my-own')).toBe(true);
  });

  it('fits one policy', () => {
    expect(policyDocument(statements).length).toBeLessThanOrEqual(maxManagedPolicyLength);
  });
});
