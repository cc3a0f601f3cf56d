import type { EngineEvent } from '@pulumi/pulumi/automation';
import type { WireProperties } from '../../preview/packs/pack';
import { plainText } from '../deployment/engine-events';
import type { PropertyDrift } from './drift-result';
import { type ObservedState, propertyDifferences } from './property-differences';
import { topProperty } from './property-paths';
import { withoutSecrets } from './secret-values';

/** A resource AWS has otherwise than recorded, before policies have judged it. */
export interface ObservedDrift {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly kind: 'changed' | 'deleted';
  readonly properties: readonly PropertyDrift[];
  /** Inputs as AWS has them; undefined for a deleted resource. */
  readonly actualInputs: WireProperties | undefined;
}

/** The inputs policies judge: what AWS has of them, and what it answers of drifted properties nobody had set. */
function judgedInputs(
  recorded: ObservedState,
  answered: ObservedState,
  properties: readonly PropertyDrift[],
): WireProperties {
  const inputs = withoutSecrets(recorded.inputs, answered.inputs) as WireProperties;
  const outputs = withoutSecrets(recorded.outputs, answered.outputs) as WireProperties;
  const unset = properties.map(({ path }) => topProperty(path)).filter((top) => !(top in inputs) && top in outputs);
  return { ...inputs, ...Object.fromEntries(unset.map((top) => [top, outputs[top] ?? null])) };
}

/** Reads what a refresh without writing finds. */
export class DriftEvents {
  readonly drifts: ObservedDrift[] = [];
  readonly errors: string[] = [];
  /** URNs of the resources that were compared. */
  readonly compared = new Set<string>();

  readonly read = (event: EngineEvent): void => {
    const { resOutputsEvent, resOpFailedEvent, diagnosticEvent } = event;
    if (diagnosticEvent?.severity === 'error') {
      const text = plainText(diagnosticEvent.message);
      if (!/^(?:refresh|preview) failed$/.test(text)) this.errors.push(text);
    }
    if (resOpFailedEvent) this.errors.push(`${resOpFailedEvent.metadata.urn} could not be read`);
    if (!resOutputsEvent) return;
    const { urn, type, old, new: actual, diffs } = resOutputsEvent.metadata;
    if (old?.custom !== true || type.startsWith('pulumi:providers:')) return;
    this.compared.add(urn);
    if (!actual) {
      this.drifts.push({ urn, type, id: old.id, kind: 'deleted', properties: [], actualInputs: undefined });
      return;
    }
    const recorded = { id: old.id, inputs: old.inputs as WireProperties, outputs: old.outputs as WireProperties };
    const answered = {
      id: actual.id,
      inputs: actual.inputs as WireProperties,
      outputs: actual.outputs as WireProperties,
    };
    const properties = propertyDifferences(recorded, answered, diffs ?? []);
    if (properties.length > 0) {
      this.drifts.push({
        urn,
        type,
        id: old.id,
        kind: 'changed',
        properties,
        actualInputs: judgedInputs(recorded, answered, properties),
      });
    }
  };
}
