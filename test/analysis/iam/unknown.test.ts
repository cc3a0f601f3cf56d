import { unknownPolicy } from '../../../analysis/iam/policy';
import { unknownText } from '../../../analysis/iam/wildcard';
import { bob, bucket, decisions, deny, everything, other, policy } from './requests';

const when = (operator: string, wanted: string) => policy({ Condition: { [operator]: { k: wanted } } });
const key = `arn:aws:kms:eu-west-1:111122223333:key/${unknownText}`;

decisions('values not known before deployment', [
  {
    rule: 'an allow that needs an unknown key',
    context: { k: 'unknown' },
    policies: { identity: [when('StringEquals', 'a')] },
    expected: 'unknown',
  },
  {
    rule: 'another statement allows anyway',
    context: { k: 'unknown' },
    policies: { identity: [when('StringEquals', 'a'), everything] },
    expected: 'allow',
  },
  {
    rule: 'a deny that needs an unknown key',
    context: { k: 'unknown' },
    policies: { identity: [everything, deny({ Condition: { StringEquals: { k: 'a' } } })] },
    expected: 'unknown',
  },
  {
    rule: 'nothing allows, so the unknown deny does not matter',
    context: { k: 'unknown' },
    policies: { identity: [deny({ Condition: { StringEquals: { k: 'a' } } })] },
    expected: 'deny',
  },
  {
    rule: 'another statement denies anyway',
    context: { k: 'unknown' },
    policies: { identity: [everything, deny()] },
    expected: 'deny',
  },
  {
    rule: 'another condition of the statement fails, so the unknown one does not matter',
    context: { k: 'unknown' },
    policies: { identity: [policy({ Condition: { StringEquals: { k: 'a', other: 'b' } } })] },
    expected: 'deny',
  },
  {
    rule: 'whether a key is there is unknown too',
    context: { k: 'unknown' },
    policies: { identity: [when('Null', 'true')] },
    expected: 'unknown',
  },
  { rule: 'an unknown document', policies: { identity: [unknownPolicy('later')] }, expected: 'unknown' },
  {
    rule: 'an unknown document beside one that denies',
    policies: { identity: [unknownPolicy('later'), deny()] },
    expected: 'deny',
  },
  {
    rule: 'an unknown boundary',
    policies: { identity: [everything], boundary: unknownPolicy('later') },
    expected: 'unknown',
  },
  {
    rule: 'an unknown resource policy of another account',
    principal: bob,
    policies: { identity: [everything], resource: unknownPolicy('later') },
    expected: 'unknown',
  },
  {
    rule: 'an unknown resource policy, but the identity policy denies',
    principal: bob,
    policies: { identity: [everything, deny()], resource: unknownPolicy('later') },
    expected: 'deny',
  },
  {
    rule: 'an operator nobody knows',
    context: { k: 'a' },
    policies: { identity: [when('StringSounds', 'a')] },
    expected: 'unknown',
  },
  {
    rule: 'an unknown part of an ARN under a wildcard',
    action: 'kms:Decrypt',
    resource: key,
    policies: { identity: [policy({ Resource: 'arn:aws:kms:*:*:key/*' })] },
    expected: 'allow',
  },
  {
    rule: 'an unknown part of an ARN against a text',
    action: 'kms:Decrypt',
    resource: key,
    policies: { identity: [policy({ Resource: 'arn:aws:kms:eu-west-1:111122223333:key/1234' })] },
    expected: 'unknown',
  },
  {
    rule: 'an unknown part of an ARN, the known parts differ',
    action: 'kms:Decrypt',
    resource: key,
    policies: { identity: [policy({ Resource: `arn:aws:kms:*:${other}:key/*` })] },
    expected: 'deny',
  },
  {
    rule: 'an unknown part is at least one character',
    action: 's3:GetObject',
    resource: `${bucket}/${unknownText}`,
    policies: { identity: [policy({ Resource: `${bucket}/?*` })] },
    expected: 'unknown',
  },
]);

decisions('values the sender chooses count in the sender’s favour', [
  {
    rule: 'an allow under a condition on a chosen key',
    context: { k: 'chosen' },
    policies: { identity: [when('StringEquals', 'a')] },
    expected: 'allow',
  },
  {
    rule: 'a deny under a condition on a chosen key',
    context: { k: 'chosen' },
    policies: { identity: [everything, deny({ Condition: { StringNotEquals: { k: 'a' } } })] },
    expected: 'allow',
  },
  {
    rule: 'a deny without that condition',
    context: { k: 'chosen' },
    policies: { identity: [everything, deny()] },
    expected: 'deny',
  },
  {
    rule: 'a key may be left out',
    context: { k: 'chosen' },
    policies: { identity: [when('Null', 'true')] },
    expected: 'allow',
  },
  {
    rule: 'a chosen value in a resource',
    context: { k: 'chosen' },
    policies: { identity: [policy({ Resource: 'arn:aws:s3:::${k}/*' })] },
    expected: 'allow',
  },
]);
