import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { fromIds } from '../policy-document';
import { personTrust } from './trust';

export interface SwitchableRoleArgs {
  readonly organization: Pick<Organization, 'partition'>;
  /** Id of the IAM account whose users may switch into the role: `trustedIdentityAccount` of the account it stands in. */
  readonly identityAccountId: pulumi.Input<string>;
  /** ARN of the account's role boundary. */
  readonly permissionsBoundary: pulumi.Input<string>;
}

interface SwitchableRole extends SwitchableRoleArgs {
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
        personTrust(args.organization, identity),
      ),
      maxSessionDuration: args.maxSessionSeconds,
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
