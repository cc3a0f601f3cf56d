import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { accountOf, isProduction, roleArn } from '../../organization/names';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument } from '../policy-document';
import {
  accessPath,
  decisionRoleName,
  keeperRoleName,
  sessionCutPolicyName,
  sessionCutterRoleName,
} from './access-names';
import { sessionCutDocument } from './session-cut-document';

export interface SessionCutArgs {
  readonly organization: Organization;
  /** An account whose roles trust the production IAM account. */
  readonly account: Account;
  readonly accountId: (accountName: string) => pulumi.Input<string>;
  /** Roles people switch into. */
  readonly roles: readonly aws.iam.Role[];
}

/** True for accounts that people enter for a time only. */
export function isTimeBoxed(account: Account): boolean {
  return isProduction(account);
}

/**
 * Ends sessions that are open when access is taken away (L5; PCI DSS 8.2.5, 8.2.8): a policy on every role people switch into, which
 * denies the sessions that were cut, and the role with which the functions of production access write it. That role can write
 * this one policy and nothing else. Free of charge.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 *
 * Creates: iam.Policy (the cut, and the rights of the cutter), iam.RolePolicyAttachment per role, iam.Role.
 */
export class SessionCut extends pulumi.ComponentResource {
  constructor(name: string, args: SessionCutArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:SessionCut', name, {}, opts);
    const { organization } = args;
    const { partition } = organization;
    const own = args.accountId(args.account.name);
    const parent = { parent: this };
    // Afterwards the functions write it, and a deployment leaves it as it is.
    const cut = new aws.iam.Policy(
      `${name}-cut`,
      {
        name: sessionCutPolicyName,
        path: accessPath,
        description: 'Denies sessions whose access was taken away; written by production access',
        policy: sessionCutDocument([]),
      },
      { parent: this, ignoreChanges: ['policy'] },
    );
    const cutArn = policyArn(organization, own, cut, accessPath);
    args.roles.forEach((role, index) => {
      new aws.iam.RolePolicyAttachment(`${name}-of-role-${index + 1}`, { role: role.name, policyArn: cutArn }, parent);
    });
    const rights = new aws.iam.Policy(
      `${name}-rights`,
      {
        name: sessionCutterRoleName,
        path: accessPath,
        description: 'Write the policy that cuts sessions',
        policy: fromIds({ own }, (ids) =>
          policyDocument([
            {
              Sid: 'WriteCut',
              Effect: 'Allow',
              Action: [
                'iam:CreatePolicyVersion',
                'iam:DeletePolicyVersion',
                'iam:GetPolicy',
                'iam:GetPolicyVersion',
                'iam:ListPolicyVersions',
              ],
              Resource: `arn:${partition}:iam::${ids.own}:policy${accessPath}${sessionCutPolicyName}`,
            },
          ]),
        ),
      },
      parent,
    );
    const rightsArn = policyArn(organization, own, rights, accessPath);
    const cutter = new aws.iam.Role(
      `${name}-cutter`,
      {
        name: sessionCutterRoleName,
        path: accessPath,
        description: 'Production access cuts sessions whose time is over',
        permissionsBoundary: rightsArn,
        maxSessionDuration: 3600,
        tags: { 'assumed-by': 'automation' },
        assumeRolePolicy: fromIds(
          { identity: args.accountId(accountOf(organization, 'iam-production').name) },
          ({ identity }) => {
            const functions = [decisionRoleName, keeperRoleName].map((role) =>
              roleArn(organization, identity, `${accessPath.slice(1)}${role}`),
            );
            return policyDocument([
              {
                Sid: 'FunctionsOfProductionAccess',
                Effect: 'Allow',
                // The account stands here so that the role can be made before the functions; the condition names them.
                Principal: { AWS: `arn:${partition}:iam::${identity}:root` },
                Action: 'sts:AssumeRole',
                Condition: {
                  ArnEquals: { 'aws:PrincipalArn': functions },
                  StringEquals: { 'sts:RoleSessionName': 'production-access' },
                },
              },
            ]);
          },
        ),
      },
      parent,
    );
    new aws.iam.RolePolicyAttachment(`${name}-cutter-rights`, { role: cutter.name, policyArn: rightsArn }, parent);
    this.registerOutputs({});
  }
}
