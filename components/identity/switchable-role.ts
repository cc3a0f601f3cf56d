import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { fromIds } from '../policy-document';
import { productionSessionSeconds } from './conditions';
import { switchTrust } from './trust';

export interface SwitchableRoleArgs {
  readonly organization: Pick<Organization, 'partition' | 'identity'>;
  /** Id of the IAM account whose users may switch into the role: `trustedIdentityAccount` of the account it stands in. */
  readonly identityAccountId: pulumi.Input<string>;
  /** True when that is the production IAM account. */
  readonly fromProduction: boolean;
  /** ARN of the account's role boundary. */
  readonly permissionsBoundary: pulumi.Input<string>;
}

interface SwitchableRole extends SwitchableRoleArgs {
  /** Job function, `security-audit` or `break-glass`: what the door people come through is called. */
  readonly job: string;
  readonly roleName: string;
  readonly description: string;
  readonly managedPolicyArns: readonly string[];
  /** Seconds, 3,600 to 43,200. */
  readonly maxSessionSeconds: number;
}

/** The role and its attachments, below a component. */
export function switchableRole(name: string, args: SwitchableRole, parent: pulumi.Resource): aws.iam.Role {
  const role = new aws.iam.Role(
    `${name}-role`,
    {
      name: args.roleName,
      description: args.description,
      assumeRolePolicy: fromIds({ identity: args.identityAccountId }, ({ identity }) =>
        switchTrust(args.organization, { identityAccountId: identity, production: args.fromProduction, job: args.job }),
      ),
      maxSessionDuration: sessionSeconds(args),
      permissionsBoundary: args.permissionsBoundary,
    },
    { parent },
  );
  for (const policyArn of args.managedPolicyArns) {
    new aws.iam.RolePolicyAttachment(
      `${name}-${policyArn.slice(policyArn.lastIndexOf('/') + 1)}`,
      { role: role.name, policyArn },
      { parent },
    );
  }
  return role;
}

/**
 * People of an identity provider switch from a role, and AWS ends such chained sessions after an hour.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html#iam-term-role-chaining
 */
function sessionSeconds({ organization, maxSessionSeconds }: SwitchableRole): number {
  return organization.identity.mode === 'iam-users' ? maxSessionSeconds : productionSessionSeconds;
}
