import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { GuardrailKind } from '../../organization/guardrails';
import type { PlannedGuardrail } from './guardrail-plan';

export interface GuardrailsArgs {
  readonly guardrails: readonly PlannedGuardrail[];
  /** Id of a unit, account or `root` by name. */
  readonly targetId: (name: string) => pulumi.Input<string>;
}

const policyType: Readonly<Record<GuardrailKind, string>> = {
  'service-control-policy': 'SERVICE_CONTROL_POLICY',
  'resource-control-policy': 'RESOURCE_CONTROL_POLICY',
};

/**
 * Service and resource control policies and their attachments (PCI DSS 1.2.1, 7.2.2, 10.3.2, 10.7.2). They bind member accounts, never the management
 * account.
 *
 * Creates: organizations.Policy per guardrail, organizations.PolicyAttachment per target.
 */
export class Guardrails extends pulumi.ComponentResource {
  constructor(name: string, args: GuardrailsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:governance:Guardrails', name, {}, opts);
    for (const guardrail of args.guardrails) {
      const policy = new aws.organizations.Policy(
        `${name}-${guardrail.name}`,
        {
          name: guardrail.name,
          description: guardrail.description,
          type: policyType[guardrail.kind],
          content: guardrail.document,
        },
        { parent: this },
      );
      for (const target of guardrail.targets) {
        new aws.organizations.PolicyAttachment(
          `${name}-${guardrail.name}-on-${target}`,
          { policyId: policy.id, targetId: args.targetId(target) },
          { parent: this },
        );
      }
    }
    this.registerOutputs({});
  }
}
