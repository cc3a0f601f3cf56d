import { Found, anyStatement } from './layers';
import { Policy } from './policy';
import { Operation } from './statement';
import { Truth, both } from './truth';

/** A root, unit or account of an organization and the control policies attached to it. */
export interface Level {
  readonly name: string;
  readonly policies: readonly Policy[];
}

/**
 * Service control policies from the root down to the account: a Deny on any level denies, and every level has to allow.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function serviceControl(levels: readonly Level[], operation: Operation): { readonly denied: Found; readonly allowed: Found } {
  const layer = 'service control policy';
  const denied = anyStatement(layer, levels.flatMap(({ policies }) => policies), 'Deny', operation);
  let allowed: Truth = 'yes';
  for (const { policies } of levels) {
    if (policies.length > 0) allowed = both(allowed, anyStatement(layer, policies, 'Allow', operation).truth);
  }
  return { denied, allowed: { truth: allowed, statements: [] } };
}

/**
 * Services whose resources obey resource control policies.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
 */
const controlled = new Set(['cognito-idp', 'cognito-identity', 'logs', 'dynamodb', 'ecr', 'kms', 'aoss', 's3', 'secretsmanager', 'sqs', 'sts']);

/** Resource control policies deny only: AWS attaches one that allows everything to every level, and it cannot be detached. */
export function resourceControl(levels: readonly Level[], operation: Operation): Found {
  const service = operation.action.slice(0, operation.action.indexOf(':')).toLowerCase();
  if (!controlled.has(service)) return { truth: 'no', statements: [] };
  return anyStatement('resource control policy', levels.flatMap(({ policies }) => policies), 'Deny', operation);
}
