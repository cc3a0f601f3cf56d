import type { EngineEvent } from '@pulumi/pulumi/automation';
import type { WireProperties } from '../../preview/packs/pack';
import { plainText } from '../deployment/engine-events';
import type { PropertyDrift } from './drift-result';
import { propertyDifferences, withoutSecrets } from './property-differences';

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

/** Reads what a refresh without writing finds. */
export class DriftEvents {
  readonly drifts: ObservedDrift[] = [];
  readonly errors: string[] = [];
  /** Resources that were read. */
  resources = 0;

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
    this.resources += 1;
    if (!actual) {
      this.drifts.push({ urn, type, id: old.id, kind: 'deleted', properties: [], actualInputs: undefined });
      return;
    }
    const properties = propertyDifferences(
      { inputs: old.inputs as WireProperties, outputs: old.outputs as WireProperties },
      { inputs: actual.inputs as WireProperties, outputs: actual.outputs as WireProperties },
      diffs ?? [],
    );
    if (properties.length > 0) {
      this.drifts.push({
        urn,
        type,
        id: old.id,
        kind: 'changed',
        properties,
        actualInputs: withoutSecrets(old.inputs as WireProperties, actual.inputs as WireProperties) as WireProperties,
      });
    }
  };
}
