import { type FailureReason, failureReason, isTransient, wayOut } from '../../../operations/deployment/failure-reason';

describe('failureReason', () => {
  const cases: readonly [FailureReason, string][] = [
    ['email-exists', 'creating AWS Organizations Account (x): waiting for state: EMAIL_ALREADY_EXISTS'],
    [
      'throttled',
      'operation error IAM: CreateRole, https response error StatusCode: 400, ThrottlingException: Rate exceeded',
    ],
    [
      'throttled',
      'operation error Organizations: AttachPolicy, TooManyRequestsException: AWS Organizations can’t complete your request',
    ],
    ['throttled', 'operation error EC2: CreateSubnet, RequestLimitExceeded: Request limit exceeded.'],
    ['not-ready', 'SubscriptionRequiredException: The AWS Access Key Id needs a subscription for the service'],
    ['not-ready', 'OptInRequired: You are not subscribed to this service.'],
    ['account-closed', 'AccountAlreadyClosedException: the account was closed'],
    ['wrong-account', 'AWS account ID not allowed: 999999999999'],
    ['authentication', 'ExpiredToken: The security token included in the request is expired'],
    ['authentication', 'Unable to locate credentials. You can configure credentials by running "aws configure".'],
    ['authentication', 'No valid credential sources found. Please see https://www.pulumi.com/registry/packages/aws/'],
    ['authorization', 'AccessDenied: User: arn:aws:iam::1:user/x is not authorized to perform: s3:CreateBucket'],
    ['locked', 'the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end'],
    [
      'secrets',
      'passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE environment variables',
    ],
    ['secrets', 'could not deserialize deployment: incorrect passphrase'],
    ['already-exists', 'EntityAlreadyExists: Role with name x already exists.'],
    ['other', 'InvalidParameterValue: cidr'],
  ];
  it.each(cases)('%s: %s', (expected, message) => {
    expect(failureReason([message], { accountIsNew: false, policyFailed: false })).toBe(expected);
  });

  const assumeRole =
    'operation error STS: AssumeRole, AccessDenied: not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/OrganizationAccountAccessRole';
  it.each([
    [true, 'not-ready'],
    [false, 'authorization'],
  ] as const)('takes a refused role of a new account (%s) for %s', (accountIsNew, expected) => {
    expect(failureReason([assumeRole], { accountIsNew, policyFailed: false })).toBe(expected);
  });

  it('lays a failure nobody explains to the policy that failed', () => {
    expect(failureReason([], { accountIsNew: false, policyFailed: true })).toBe('policy');
  });

  it('waits for throttling and new accounts only', () => {
    const reasons: readonly FailureReason[] = [
      'throttled',
      'not-ready',
      'email-exists',
      'authorization',
      'locked',
      'policy',
      'other',
    ];
    expect(reasons.filter(isTransient)).toEqual(['throttled', 'not-ready']);
  });

  it('sends people with a taken address to adopt', () => {
    expect(wayOut('email-exists', 'staging')).toContain('landing-zone adopt');
  });
});
