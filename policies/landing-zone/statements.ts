import { Condition, MalformedPolicyDocument, parseStatements, Statement } from '../model/policy-document';
import { inputOf } from '../model/reference';
import { stackRule, TypeToken } from '../model/rule';
import { StackResource } from '../model/stack-view';

/** Where resource policies of the landing zone are written. */
const documents: Readonly<Record<TypeToken, string>> = {
  'aws:kms/key:Key': 'policy',
  'aws:iam/role:Role': 'assumeRolePolicy',
  'aws:iam/policy:Policy': 'policy',
  'aws:ec2/vpcEndpoint:VpcEndpoint': 'policy',
  'aws:sns/topicPolicy:TopicPolicy': 'policy',
  'aws:s3/bucketPolicy:BucketPolicy': 'policy',
};

/** Documents that name who may use one resource; none of them is for everyone. */
const named: ReadonlySet<TypeToken> = new Set(['aws:sns/topicPolicy:TopicPolicy', 'aws:s3/bucketPolicy:BucketPolicy']);

const trustActions: ReadonlySet<string> = new Set(['sts:assumerole', 'sts:setsourceidentity', 'sts:tagsession']);
const providerActions: ReadonlySet<string> = new Set([
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:setsourceidentity',
  'sts:tagsession',
]);
/** Services that send no source account when they assume a role for work inside the account that owns it. */
const withoutSource: ReadonlySet<string> = new Set([
  'apigateway.amazonaws.com',
  'config.amazonaws.com',
  'lambda.amazonaws.com',
  'ssm.amazonaws.com',
]);

/** Condition keys that tie a call to this organization, account or source. */
const tying: ReadonlySet<string> = new Set([
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:principalorgid',
  'aws:resourceorgid',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalisawsservice',
  'aws:calledvia',
  'kms:calleraccount',
  'kms:viaservice',
  'kms:encryptioncontext:aws:logs:arn',
  's3:x-amz-acl',
]);

const conditionKeys = ({ conditions }: Statement): ReadonlySet<string> =>
  new Set(conditions.map(({ key }: Condition) => key));

function isTied(statement: Statement): boolean {
  return [...conditionKeys(statement)].some((key) => tying.has(key));
}

/** A statement on the source identity alone leaves the rest to the one that lets the role be assumed. */
function conditionsOfPeople({ actions }: Statement): readonly string[] {
  const assumes = actions.some((action) => action.toLowerCase() !== 'sts:setsourceidentity');
  return assumes ? ['aws:multifactorauthpresent', 'sts:rolesessionname', 'sts:sourceidentity'] : ['sts:sourceidentity'];
}

/** Roles people of an identity provider enter an identity account with. */
const door = /:role\/(?:people-|aws-reserved\/sso\.amazonaws\.com\/)/;

/** What a switch from such a role is held by: the sign-in has proven MFA already, so the name remains. */
function conditionsFromDoors({ actions, conditions }: Statement): readonly string[] {
  const fromDoor = conditions.some(
    ({ key, values }) => key === 'aws:principalarn' && values.some((value) => door.test(value)),
  );
  if (!fromDoor) return [];
  const assumes = actions.some((action) => action.toLowerCase() !== 'sts:setsourceidentity');
  return assumes ? ['sts:rolesessionname', 'sts:sourceidentity'] : ['sts:sourceidentity'];
}

/** What the trust in an identity provider is held by: audience, MFA and person, with OpenID Connect also subject and group. */
function problemsOfProvider(statement: Statement): readonly string[] {
  const keys = [...conditionKeys(statement)];
  const saml = statement.principals.some(({ value }) => value.includes(':saml-provider/'));
  const wanted = [
    [/:aud$/, 'the audience'],
    [/^aws:requesttag\/mfa$/, 'aws:RequestTag/mfa'],
    [/^sts:sourceidentity$/, 'sts:SourceIdentity'],
    ...(saml
      ? []
      : ([
          [/:sub$/, 'the subject'],
          [/^aws:requesttag\/groups$/, 'aws:RequestTag/groups'],
        ] as const)),
  ] as const;
  return [
    ...(statement.actions.every((action) => providerActions.has(action.toLowerCase()))
      ? []
      : ['allows more than to sign in']),
    ...wanted.flatMap(([pattern, what]) =>
      keys.some((key) => pattern.test(key))
        ? []
        : [`has no condition on ${what}, which every sign-in by an identity provider needs`],
    ),
  ];
}

/** Condition keys the statements of key policies are held by, by their Sid. */
const conditionsBySid: Readonly<Record<string, readonly string[]>> = {
  VolumesUseKey: ['kms:calleraccount', 'kms:viaservice'],
  VolumesGrantKeyToInstances: ['kms:calleraccount', 'kms:viaservice', 'kms:grantisforawsresource'],
  CloudWatchLogsUsesKey: ['kms:encryptioncontext:aws:logs:arn'],
  AlarmsAndRulesUseKey: ['aws:sourceaccount'],
  AuditorsDecryptLogs: ['kms:viaservice', 'aws:principalarn'],
  FunctionsAndSchedulesUseKey: ['aws:principalarn'],
  LogServicesEncrypt: ['aws:sourceorgid'],
  CloudTrailDescribesKey: ['aws:sourcearn'],
  CloudTrailEncrypts: ['aws:sourcearn', 'kms:encryptioncontext:aws:cloudtrail:arn'],
};

/** Statements that may speak about every resource, since their actions know no other or a boundary limits actions only. */
const everywhere = /^(OuterLimit|Read\w*|ChooseRoleInChatService)$/;

function problemsOfAllow(statement: Statement, type: TypeToken): readonly string[] {
  const problems: string[] = [];
  if (statement.actions.includes('*')) problems.push('allows every action; name those that are needed');
  const everyone = statement.principals.some(({ value, kind }) => value === '*' && kind.toLowerCase() === 'aws');
  if (everyone && !isTied(statement) && type !== 'aws:ec2/vpcEndpoint:VpcEndpoint')
    problems.push('admits everyone without a condition on the organization');
  if (everyone && named.has(type)) problems.push('admits everyone; name the service or account');
  if (type === 'aws:ec2/vpcEndpoint:VpcEndpoint' && everyone && !/^Read\w*Aws/.test(statement.sid)) {
    const keys = conditionKeys(statement);
    if (!keys.has('aws:principalorgid')) problems.push('lets principals of other organizations through');
    if (!keys.has('aws:resourceorgid') && !keys.has('aws:principalisawsservice'))
      problems.push('lets resources of other organizations be reached');
  }
  if (
    named.has(type) &&
    statement.principals.some(({ kind }) => kind.toLowerCase() === 'service') &&
    !isTied(statement)
  )
    problems.push('admits a service without aws:SourceArn, aws:SourceAccount or aws:SourceOrgID');
  if (type === 'aws:kms/key:Key' && Object.hasOwn(conditionsBySid, statement.sid)) {
    const keys = conditionKeys(statement);
    for (const key of conditionsBySid[statement.sid] ?? [])
      if (!keys.has(key)) problems.push(`has no condition on ${key}`);
  }
  if (type === 'aws:iam/policy:Policy' && statement.resources.includes('*') && !everywhere.test(statement.sid))
    problems.push('speaks about every resource; name those that are meant');
  const people = statement.principals.some(
    ({ kind, value }) => kind.toLowerCase() === 'aws' && (value.endsWith(':root') || value.includes(':user/')),
  );
  const provider = statement.principals.some(({ kind }) => kind.toLowerCase() === 'federated');
  if (type === 'aws:iam/role:Role' && provider) problems.push(...problemsOfProvider(statement));
  if (type === 'aws:iam/role:Role' && !provider) {
    if (!statement.actions.every((action) => trustActions.has(action.toLowerCase())))
      problems.push('allows more than to assume the role');
    const keys = conditionKeys(statement);
    if (people && !keys.has('aws:principalarn'))
      for (const key of conditionsOfPeople(statement))
        if (!keys.has(key)) problems.push(`has no condition on ${key}, which every switch of a person needs`);
    for (const key of conditionsFromDoors(statement))
      if (!keys.has(key)) problems.push(`has no condition on ${key}, which every switch of a person needs`);
    const services = statement.principals.some(
      ({ kind, value }) => kind.toLowerCase() === 'service' && !withoutSource.has(value),
    );
    if (services && !isTied(statement)) problems.push('trusts a service without aws:SourceAccount');
  }
  return problems;
}

/** Statements of one policy, judged together. */
function judge(resource: StackResource, property: string): readonly string[] {
  const value = inputOf(resource, property);
  if (value === undefined) return [`${property} is not set, so AWS takes its own default`];
  try {
    return parseStatements(value).flatMap((statement) =>
      statement.effect === 'Allow'
        ? problemsOfAllow(statement, resource.type).map(
            (problem) => `${statement.sid || 'a statement'} of ${property} ${problem}`,
          )
        : [],
    );
  } catch (error) {
    if (!(error instanceof MalformedPolicyDocument)) throw error;
    return [`${property}: ${error.message}`];
  }
}

/** No document of the landing zone opens what its component narrowed. */
export const statements = stackRule({
  name: 'landing-zone-statements',
  title: 'Policy documents of the landing zone allow no more than their component writes',
  types: Object.keys(documents),
  check(stack) {
    for (const resource of stack.ofType(...Object.keys(documents))) {
      const expect = stack.on(resource);
      expect.attempt(() => {
        const problems = judge(resource, documents[resource.type] ?? 'policy');
        if (problems.length === 0) expect.pass();
        for (const problem of problems) expect.fail(problem);
      });
    }
  },
});
