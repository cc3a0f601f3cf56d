import type { ContextValue } from '../../../analysis/iam/context';
import { decisions, policy, type Case } from './requests';

type Row = readonly [
  rule: string,
  operator: string,
  wanted: string | readonly string[],
  actual: string | ContextValue,
  expected: Case['expected'],
];

/** An identity policy that allows everything under one condition on the key `k`. */
function rows(key: string, table: readonly Row[]): readonly Case[] {
  return table.map(([rule, operator, wanted, actual, expected]) => ({
    rule: `${operator}: ${rule}`,
    context: { [key]: actual, 'aws:username': 'alice', 'aws:PrincipalTag/team': 'red' },
    policies: { identity: [policy({ Condition: { [operator]: { [key]: wanted } } })] },
    expected,
  }));
}

const operatorsPage =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
const multiPage =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html';
const logicPage =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html';

decisions(
  `${operatorsPage}#Conditions_String`,
  rows('k', [
    ['the same text', 'StringEquals', 'red', 'red', 'allow'],
    ['case counts', 'StringEquals', 'red', 'Red', 'deny'],
    ['a wildcard is a plain character', 'StringEquals', 'r*', 'red', 'deny'],
    ['a plain asterisk equals itself', 'StringEquals', 'r*', 'r*', 'allow'],
    ['any of several values', 'StringEquals', ['blue', 'red'], 'red', 'allow'],
    ['none of several values', 'StringEquals', ['blue', 'green'], 'red', 'deny'],
    ['a missing key fails', 'StringEquals', 'red', 'absent', 'deny'],
    ['another text', 'StringNotEquals', 'red', 'blue', 'allow'],
    ['the same text', 'StringNotEquals', 'red', 'red', 'deny'],
    ['a missing key passes', 'StringNotEquals', 'red', 'absent', 'allow'],
    ['one of several values is the same: NOR', 'StringNotEquals', ['red', 'blue'], 'blue', 'deny'],
    ['none of several values is the same: NOR', 'StringNotEquals', ['red', 'blue'], 'green', 'allow'],
    ['case does not count', 'StringEqualsIgnoreCase', 'RED', 'red', 'allow'],
    ['another text', 'StringEqualsIgnoreCase', 'RED', 'blue', 'deny'],
    ['case does not count', 'StringNotEqualsIgnoreCase', 'RED', 'red', 'deny'],
    ['another text', 'StringNotEqualsIgnoreCase', 'RED', 'blue', 'allow'],
    ['* matches any text', 'StringLike', 'r*d', 'reeed', 'allow'],
    ['* matches the empty text', 'StringLike', 'red*', 'red', 'allow'],
    ['? matches one character', 'StringLike', 'r?d', 'red', 'allow'],
    ['? does not match none', 'StringLike', 're?d', 'red', 'deny'],
    ['case counts', 'StringLike', 'R*', 'red', 'deny'],
    ['a missing key fails', 'StringLike', '*', 'absent', 'deny'],
    ['a match fails', 'StringNotLike', 'r*', 'red', 'deny'],
    ['no match passes', 'StringNotLike', 'b*', 'red', 'allow'],
    ['a missing key passes', 'StringNotLike', '*', 'absent', 'allow'],
    ['an operator in other case', 'stringEQUALS', 'red', 'red', 'allow'],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_Numeric`,
  rows('k', [
    ['equal', 'NumericEquals', '10', '10', 'allow'],
    ['equal as numbers, not as texts', 'NumericEquals', '10', '10.0', 'allow'],
    ['not equal', 'NumericEquals', '10', '11', 'deny'],
    ['not equal', 'NumericNotEquals', '10', '11', 'allow'],
    ['equal', 'NumericNotEquals', '10', '10', 'deny'],
    ['a missing key passes', 'NumericNotEquals', '10', 'absent', 'allow'],
    ['below', 'NumericLessThan', '3600', '3599', 'allow'],
    ['on the limit', 'NumericLessThan', '3600', '3600', 'deny'],
    ['as numbers, not as texts', 'NumericLessThan', '3600', '400', 'allow'],
    ['a missing key fails', 'NumericLessThan', '3600', 'absent', 'deny'],
    ['on the limit', 'NumericLessThanEquals', '10', '10', 'allow'],
    ['above', 'NumericLessThanEquals', '10', '10.1', 'deny'],
    ['above', 'NumericGreaterThan', '10', '11', 'allow'],
    ['on the limit', 'NumericGreaterThan', '10', '10', 'deny'],
    ['on the limit', 'NumericGreaterThanEquals', '10', '10', 'allow'],
    ['below', 'NumericGreaterThanEquals', '10', '9', 'deny'],
    ['no number in the request fails', 'NumericLessThan', '10', 'few', 'deny'],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_Date`,
  rows('k', [
    ['the same instant in another zone', 'DateEquals', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00+01:00', 'allow'],
    ['another instant', 'DateEquals', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', 'deny'],
    ['another instant', 'DateNotEquals', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', 'allow'],
    ['before', 'DateLessThan', '2026-01-01T00:00:00Z', '2025-12-31T23:59:59Z', 'allow'],
    ['not before', 'DateLessThan', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'deny'],
    ['at', 'DateLessThanEquals', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'allow'],
    ['after', 'DateGreaterThan', '2020-01-01T00:00:01Z', '2026-01-01T00:00:00Z', 'allow'],
    ['a missing key fails', 'DateGreaterThan', '2020-01-01T00:00:01Z', 'absent', 'deny'],
    ['at', 'DateGreaterThanEquals', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'allow'],
    ['seconds since 1970', 'DateGreaterThan', '1577836800', '2026-01-01T00:00:00Z', 'allow'],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_Boolean`,
  rows('aws:MultiFactorAuthPresent', [
    ['true is true', 'Bool', 'true', 'true', 'allow'],
    ['false is not true', 'Bool', 'true', 'false', 'deny'],
    ['a missing key fails', 'Bool', 'true', 'absent', 'deny'],
    ['false is false', 'Bool', 'false', 'false', 'allow'],
    ['a missing key is not false', 'Bool', 'false', 'absent', 'deny'],
    ['a missing key passes', 'BoolIfExists', 'true', 'absent', 'allow'],
    ['a present key is checked', 'BoolIfExists', 'true', 'false', 'deny'],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_BinaryEquals`,
  rows('k', [
    ['the same bytes', 'BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', 'allow'],
    ['other bytes', 'BinaryEquals', 'QmluYXJ5', 'qmluYXJ5', 'deny'],
    ['a missing key fails', 'BinaryEquals', 'QmluYXJ5', 'absent', 'deny'],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_IPAddress`,
  rows('aws:SourceIp', [
    ['inside the range', 'IpAddress', '203.0.113.0/24', '203.0.113.17', 'allow'],
    ['outside the range', 'IpAddress', '203.0.113.0/24', '203.0.114.1', 'deny'],
    ['without prefix it is one address', 'IpAddress', '203.0.113.7', '203.0.113.7', 'allow'],
    ['without prefix it is no other address', 'IpAddress', '203.0.113.7', '203.0.113.8', 'deny'],
    ['IPv6', 'IpAddress', '2001:DB8:1234:5678::/64', '2001:db8:1234:5678::1', 'allow'],
    ['IPv6 is in no IPv4 range', 'IpAddress', '0.0.0.0/0', '2001:db8::1', 'deny'],
    ['any of several ranges', 'IpAddress', ['192.0.2.0/24', '203.0.113.0/24'], '203.0.113.1', 'allow'],
    ['a missing key fails', 'IpAddress', '203.0.113.0/24', 'absent', 'deny'],
    ['inside', 'NotIpAddress', '203.0.113.0/24', '203.0.113.17', 'deny'],
    ['outside', 'NotIpAddress', '203.0.113.0/24', '203.0.114.1', 'allow'],
    [
      'outside one range and inside another: NOR',
      'NotIpAddress',
      ['192.0.2.0/24', '203.0.113.0/24'],
      '203.0.113.1',
      'deny',
    ],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_ARN`,
  rows('aws:SourceArn', [
    [
      'the same ARN',
      'ArnEquals',
      'arn:aws:sns:eu-west-1:111122223333:t',
      'arn:aws:sns:eu-west-1:111122223333:t',
      'allow',
    ],
    [
      'wildcards work as in ArnLike',
      'ArnEquals',
      'arn:aws:sns:*:111122223333:*',
      'arn:aws:sns:eu-west-1:111122223333:t',
      'allow',
    ],
    ['wildcards', 'ArnLike', 'arn:aws:sns:eu-*:111122223333:t?', 'arn:aws:sns:eu-west-1:111122223333:t1', 'allow'],
    ['a part is matched on its own', 'ArnLike', 'arn:aws:sns:*:t', 'arn:aws:sns:eu-west-1:111122223333:t', 'deny'],
    ['another account', 'ArnLike', 'arn:aws:sns:*:111122223333:*', 'arn:aws:sns:eu-west-1:444455556666:t', 'deny'],
    [
      'the last part keeps its colons',
      'ArnLike',
      'arn:aws:logs:*:*:log-group:*',
      'arn:aws:logs:eu-west-1:111122223333:log-group:a:*',
      'allow',
    ],
    ['a missing key fails', 'ArnLike', 'arn:aws:sns:*:*:*', 'absent', 'deny'],
    ['a match fails', 'ArnNotLike', 'arn:aws:sns:*:*:*', 'arn:aws:sns:eu-west-1:111122223333:t', 'deny'],
    ['a missing key passes', 'ArnNotLike', 'arn:aws:sns:*:*:*', 'absent', 'allow'],
    ['no match passes', 'ArnNotEquals', 'arn:aws:sqs:*:*:*', 'arn:aws:sns:eu-west-1:111122223333:t', 'allow'],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_IfExists`,
  rows('k', [
    ['a missing key passes', 'StringEqualsIfExists', 'red', 'absent', 'allow'],
    ['a present key is checked', 'StringEqualsIfExists', 'red', 'blue', 'deny'],
    ['a missing key passes', 'StringLikeIfExists', 'r*', 'absent', 'allow'],
    ['a missing key passes', 'NumericLessThanIfExists', '10', 'absent', 'allow'],
    ['a present key is checked', 'NumericLessThanIfExists', '10', '11', 'deny'],
    ['a missing key passes', 'StringNotEqualsIfExists', 'red', 'absent', 'allow'],
    ['a missing key passes', 'ArnLikeIfExists', 'arn:aws:sns:*:*:*', 'absent', 'allow'],
    ['a missing key passes', 'IpAddressIfExists', '192.0.2.0/24', 'absent', 'allow'],
  ]),
);

decisions(
  `${operatorsPage}#Conditions_Null`,
  rows('aws:TokenIssueTime', [
    ['true demands a missing key', 'Null', 'true', 'absent', 'allow'],
    ['true fails for a present key', 'Null', 'true', '2026-01-01T00:00:00Z', 'deny'],
    ['false demands a present key', 'Null', 'false', '2026-01-01T00:00:00Z', 'allow'],
    ['false fails for a missing key', 'Null', 'false', 'absent', 'deny'],
  ]),
);

decisions(
  multiPage,
  rows('aws:TagKeys', [
    ['every value is listed', 'ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], 'allow'],
    ['one value is not listed', 'ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], 'deny'],
    ['a missing key passes', 'ForAllValues:StringEquals', ['a'], 'absent', 'allow'],
    ['an empty key passes', 'ForAllValues:StringEquals', ['a'], [], 'allow'],
    ['one value is listed', 'ForAnyValue:StringEquals', ['a', 'b'], ['c', 'b'], 'allow'],
    ['no value is listed', 'ForAnyValue:StringEquals', ['a', 'b'], ['c', 'd'], 'deny'],
    ['a missing key fails', 'ForAnyValue:StringEquals', ['a'], 'absent', 'deny'],
    ['wildcards', 'ForAnyValue:StringLike', ['key*'], ['x', 'key1'], 'allow'],
    ['no value may match', 'ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], 'allow'],
    ['one value matches', 'ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'a'], 'deny'],
    ['one value does not match', 'ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'c'], 'allow'],
    ['all values match', 'ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'], 'deny'],
    ['a missing key fails even negated', 'ForAnyValue:StringNotEquals', ['a'], 'absent', 'deny'],
    ['the set operator in other case', 'foranyvalue:StringEquals', ['a'], ['a'], 'allow'],
  ]),
);

const two = { StringEquals: { a: '1', b: '2' } };
decisions(logicPage, [
  {
    rule: 'keys of one operator are joined by AND: both',
    context: { a: '1', b: '2' },
    policies: { identity: [policy({ Condition: two })] },
    expected: 'allow',
  },
  {
    rule: 'keys of one operator are joined by AND: one',
    context: { a: '1', b: '3' },
    policies: { identity: [policy({ Condition: two })] },
    expected: 'deny',
  },
  {
    rule: 'operators are joined by AND: both',
    context: { a: '1', n: '5' },
    policies: { identity: [policy({ Condition: { StringEquals: { a: '1' }, NumericLessThan: { n: '6' } } })] },
    expected: 'allow',
  },
  {
    rule: 'operators are joined by AND: one',
    context: { a: '1', n: '7' },
    policies: { identity: [policy({ Condition: { StringEquals: { a: '1' }, NumericLessThan: { n: '6' } } })] },
    expected: 'deny',
  },
  {
    rule: 'key names are not case-sensitive',
    context: { 'AWS:UserName': 'alice' },
    policies: { identity: [policy({ Condition: { StringEquals: { 'aws:username': 'alice' } } })] },
    expected: 'allow',
  },
]);

const variablesPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html';
decisions(variablesPage, [
  ...rows('k', [
    ['a variable in a value', 'StringEquals', '${aws:username}', 'alice', 'allow'],
    ['a variable in a value that differs', 'StringEquals', '${aws:username}', 'bob', 'deny'],
    ['a variable inside a text', 'StringLike', 'home/${aws:username}/*', 'home/alice/a', 'allow'],
    ['a tag as variable', 'StringEquals', '${aws:PrincipalTag/team}', 'red', 'allow'],
    ['a variable without value voids the statement', 'StringNotEquals', '${aws:PrincipalTag/none}', 'red', 'deny'],
    ['a default value is used', 'StringEquals', "${aws:PrincipalTag/none, 'company'}", 'company', 'allow'],
    [
      'a default value is not used when there is a value',
      'StringEquals',
      "${aws:PrincipalTag/team, 'company'}",
      'company',
      'deny',
    ],
    ['${*} is an asterisk', 'StringLike', 'a${*}', 'a*', 'allow'],
    ['${*} is no wildcard', 'StringLike', 'a${*}', 'ab', 'deny'],
    ['${?} is a question mark', 'StringLike', 'a${?}', 'a?', 'allow'],
    ['${$} is a dollar sign', 'StringEquals', '${$}5', '$5', 'allow'],
    ['numeric operators know no variables', 'NumericEquals', '${aws:username}', '5', 'deny'],
  ]),
  {
    rule: 'a variable in a resource',
    resource: 'arn:aws:s3:::home/alice/a',
    context: { 'aws:username': 'alice' },
    policies: { identity: [policy({ Resource: 'arn:aws:s3:::home/${aws:username}/*' })] },
    expected: 'allow',
  },
  {
    rule: 'a variable in a resource of somebody else',
    resource: 'arn:aws:s3:::home/bob/a',
    context: { 'aws:username': 'alice' },
    policies: { identity: [policy({ Resource: 'arn:aws:s3:::home/${aws:username}/*' })] },
    expected: 'deny',
  },
  {
    rule: 'a * in the value of a variable is a plain character',
    resource: 'arn:aws:s3:::home/bob/a',
    context: { 'aws:username': '*' },
    policies: { identity: [policy({ Resource: 'arn:aws:s3:::home/${aws:username}/*' })] },
    expected: 'deny',
  },
  {
    rule: 'a role session has no user name, which voids the statement',
    resource: 'arn:aws:s3:::home/x/a',
    policies: { identity: [policy({ Resource: 'arn:aws:s3:::home/${aws:username}/*' })] },
    expected: 'deny',
  },
]);
