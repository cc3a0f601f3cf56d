import type * as pulumi from '@pulumi/pulumi';
import { builtInGuardrail, rootGuardrails, type GuardrailKind } from '../../organization/guardrails';
import type { Organization } from '../../organization/model';
import { root } from '../../organization/names';
import { fromIds, policyDocument } from '../policy-document';
import { guardrailDocuments, type GuardrailAccounts } from './guardrail-documents';
import { identityPerimeter, identityPerimeterName } from './guardrails/identity-perimeter';

/** A guardrail with its document and the names of the units, accounts or `root` it is attached to. */
export interface PlannedGuardrail {
  readonly name: string;
  readonly kind: GuardrailKind;
  readonly description: string;
  readonly document: pulumi.Input<string>;
  readonly targets: readonly string[];
}

export interface GuardrailPlanIds extends GuardrailAccounts {
  /** `o-…` */
  readonly organizationId: pulumi.Input<string>;
}

/**
 * Every guardrail of the organization: the built-in ones of the root and of the units that name them, the identity perimeter on
 * the root, and the custom ones of landing-zone.yaml. Guardrails attached nowhere are left out.
 */
export function planGuardrails(org: Organization, ids: GuardrailPlanIds): readonly PlannedGuardrail[] {
  const documents = guardrailDocuments(org, ids);
  const builtIn = Object.entries(documents).flatMap(([name, document]): readonly PlannedGuardrail[] => {
    const guardrail = builtInGuardrail(name);
    if (guardrail === undefined) return [];
    const targets = rootGuardrails.includes(guardrail)
      ? [root]
      : org.organizationalUnits.filter((unit) => unit.guardrails.includes(name)).map((unit) => unit.name);
    return targets.length === 0
      ? []
      : [{ name, kind: guardrail.kind, description: guardrail.description, document, targets }];
  });
  const perimeter: PlannedGuardrail = {
    name: identityPerimeterName,
    kind: 'resource-control-policy',
    description: 'Only principals of the organization, and services on behalf of its accounts, reach its data.',
    document: fromIds({ organizationId: ids.organizationId }, ({ organizationId }) =>
      policyDocument(identityPerimeter(organizationId)),
    ),
    targets: [root],
  };
  const custom = org.customGuardrails.map(({ name, kind, description, document, attachTo }): PlannedGuardrail => ({
    name,
    kind,
    description,
    document,
    targets: attachTo,
  }));
  return [...builtIn, perimeter, ...custom];
}
