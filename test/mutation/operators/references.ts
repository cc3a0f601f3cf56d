import type { AnalyzerStackResource, WireValue } from '../../../preview/packs/pack';
import { containsUnknown } from '../../../preview/values';
import type { Mutation } from './mutation';

/** Properties by which a resource is known before AWS has created it. */
const identities = ['arn', 'name', 'bucket', 'functionName', 'id'] as const;

/** Which resources of a stack refer to which, to let a property refer to another resource of the same type. */
export class StackReferences {
  private readonly byUrn: ReadonlyMap<string, AnalyzerStackResource>;

  constructor(private readonly resources: readonly AnalyzerStackResource[]) {
    this.byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  }

  /** Resources of the same type that could stand in its place; those before and after it, if there are any. */
  private others({ urn, type }: AnalyzerStackResource): readonly AnalyzerStackResource[] {
    const same = this.resources.filter((resource) => resource.type === type);
    const at = same.findIndex((resource) => resource.urn === urn);
    return same.length < 2 ? [] : [same[(at + 1) % same.length] ?? same[0]].flatMap((one) => one ?? []);
  }

  /** Every way to let one property of the resource refer to another resource than it does. */
  swapsOf(urn: string): readonly Mutation[] {
    const resource = this.byUrn.get(urn);
    if (!resource) return [];
    return Object.entries(resource.propertyDependencies).flatMap(([property, sources]) => {
      const value = resource.properties[property];
      if (sources.length !== 1 || value === undefined) return [];
      const source = this.byUrn.get(sources[0] ?? '');
      if (!source || !source.type.startsWith('aws:')) return [];
      return this.others(source).flatMap((other): readonly Mutation[] => {
        const type = source.type.split(':').at(-1) ?? source.type;
        const swapped = renamed(value, source, other);
        // A text composed of more than names stays as it is: there is nothing to see.
        if (!containsUnknown(value) && JSON.stringify(swapped) === JSON.stringify(value)) return [];
        return [{ path: [property], operator: `refer to another ${type}`, value: swapped, references: [other.urn] }];
      });
    });
  }
}

/** The value with what it knows of one resource replaced by the same of the other. */
function renamed(value: WireValue, from: AnalyzerStackResource, to: AnalyzerStackResource): WireValue {
  let text = JSON.stringify(value);
  for (const identity of identities) {
    const [before, after] = [from.properties[identity], to.properties[identity]];
    if (typeof before === 'string' && typeof after === 'string' && before !== after)
      text = text.split(JSON.stringify(before)).join(JSON.stringify(after));
  }
  return JSON.parse(text) as WireValue;
}
