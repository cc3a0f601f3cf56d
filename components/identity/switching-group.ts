import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { policyDocument } from '../policy-document';
import { portions, switchingStatement } from './switching';

export interface SwitchingGroupArgs {
  /** Name of the IAM group. */
  readonly groupName: string;
  /** Who the group is for, one sentence; stands in the policy's description. */
  readonly description: string;
  /** IAM path of the group: `/standing/`, or `/time-boxed/` for groups only the approval flow fills. */
  readonly path: string;
  /** Roles the members may switch into. */
  readonly roleArns: readonly string[] | pulumi.Output<readonly string[]>;
  /** ARN of the policy that denies everything without MFA. */
  readonly mfaPolicyArn: pulumi.Input<string>;
  /** ARN of a policy of this account, known at preview. */
  readonly policyArnOf: (policy: aws.iam.Policy) => pulumi.Input<string>;
}

/**
 * A group whose members may switch into one role in the listed accounts and nothing else (L2; PCI DSS 7.2.2, 8.4.2).
 * Free of charge. Who is a member is not said here: `IdentityAccount` adds standing members, the approval flow adds
 * others for a time (L5).
 *
 * Creates: iam.Group, iam.Policy (one per about 80 accounts), iam.GroupPolicyAttachment for each and for the MFA policy.
 *
 * @example
 * new SwitchingGroup('operators', { groupName: 'system-operator', description, path: '/standing/', roleArns, mfaPolicyArn, policyArnOf }, { provider });
 */
export class SwitchingGroup extends pulumi.ComponentResource {
  readonly groupName: pulumi.Output<string>;

  constructor(name: string, args: SwitchingGroupArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:SwitchingGroup', name, {}, opts);
    const parent = { parent: this };
    const group = new aws.iam.Group(`${name}-group`, { name: args.groupName, path: args.path }, parent);
    documents(args.roleArns).forEach((policy, index) => {
      const suffix = index === 0 ? '' : `-${index + 1}`;
      const switching = new aws.iam.Policy(
        `${name}-switching${suffix}`,
        { name: `switch-${args.groupName}${suffix}`, description: `Switch roles: ${args.description}`, policy },
        parent,
      );
      new aws.iam.GroupPolicyAttachment(
        `${name}-may-switch${suffix}`,
        { group: group.name, policyArn: args.policyArnOf(switching) },
        parent,
      );
    });
    new aws.iam.GroupPolicyAttachment(`${name}-needs-mfa`, { group: group.name, policyArn: args.mfaPolicyArn }, parent);
    this.groupName = group.name;
    this.registerOutputs({ groupName: this.groupName });
  }
}

/** How many policies are needed can only be told from known ARNs; unknown ones fit a single policy in a new, small organization. */
function documents(roleArns: SwitchingGroupArgs['roleArns']): readonly pulumi.Input<string>[] {
  if (pulumi.Output.isInstance(roleArns)) return [roleArns.apply((arns) => policyDocument([switchingStatement(arns)]))];
  return portions(roleArns).map((arns) => policyDocument([switchingStatement(arns)]));
}
