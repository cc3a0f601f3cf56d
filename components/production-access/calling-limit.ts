import type { Organization } from '../../organization/model';
import type { PolicyStatement } from '../policy-document';
import { decisionFunctionName } from './access-names';

/**
 * The part of a person's permission boundary that lets them call time-boxed production access. A boundary grants nothing: which alias
 * a person may call is said by the alias.
 *
 * @param organizationId `o-…`
 */
export function callingLimit(
  organization: Pick<Organization, 'partition' | 'homeRegion'>,
  organizationId: string,
): PolicyStatement {
  return {
    Sid: 'AskForProductionAccess',
    Effect: 'Allow',
    Action: 'lambda:InvokeFunction',
    Resource: `arn:${organization.partition}:lambda:${organization.homeRegion}:*:function:${decisionFunctionName}:*`,
    Condition: { StringEquals: { 'aws:ResourceOrgID': organizationId } },
  };
}
