import { Found, anyStatement } from './layers';
import { Policy } from './policy';
import { Operation } from './statement';
import { every, Truth } from './truth';

/** A root, unit or account of an organization and the control policies attached to it. */
export interface Level {
  readonly name: string;
  readonly policies: readonly Policy[];
}

/**
 * Service control policies from the root down to the account: a Deny on any level denies, and every level has to allow.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function serviceControlDenials(levels: readonly Level[], operation: Operation): Found {
  return anyStatement(
    'service control policy',
    levels.flatMap(({ policies }) => policies),
    'Deny',
    operation,
  );
}

export function serviceControlAllows(levels: readonly Level[], operation: Operation): Truth {
  return every(levels, ({ policies }) =>
    policies.length === 0 ? 'yes' : anyStatement('service control policy', policies, 'Allow', operation).truth,
  );
}

/**
 * Services whose resources obey resource control policies.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
 */
const controlled = new Set([
  'cognito-idp',
  'cognito-identity',
  'logs',
  'dynamodb',
  'ecr',
  'kms',
  'aoss',
  's3',
  'secretsmanager',
  'sqs',
  'sts',
]);

/** Resource control policies deny only: AWS attaches one that allows everything to every level, and it cannot be detached. */
export function resourceControl(levels: readonly Level[], operation: Operation): Found {
  const service = operation.action.slice(0, operation.action.indexOf(':')).toLowerCase();
  if (!controlled.has(service)) return { truth: 'no', statements: [] };
  return anyStatement(
    'resource control policy',
    levels.flatMap(({ policies }) => policies),
    'Deny',
    operation,
  );
}
