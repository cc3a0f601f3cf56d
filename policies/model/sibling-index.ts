import { isUnknownValueError } from './expectation';
import { TypeToken } from './rule';
import { knownIdentities, StackResource, StackView } from './stack-view';
import { asList } from './values';

/** Resources that refer to a target, and those of which it cannot be said. */
export interface Siblings {
  readonly linked: readonly StackResource[];
  /** Resources whose property is unknown and not traceable to any resource. */
  readonly unresolved: readonly StackResource[];
}

/**
 * `StackView.linked` for many targets: reads every sibling once, so that a rule over all buckets of a stack stays
 * linear in the number of resources.
 */
export class SiblingIndex {
  private readonly byUrn = new Map<string, StackResource[]>();
  private readonly byText = new Map<string, StackResource[]>();
  private readonly unresolved: StackResource[] = [];

  /**
   * @param types the siblings to index
   * @param property the property that refers to the target, by dependency or by a known name, id or ARN
   * @param namesIn names a known text stands for, where it is more than the identity itself (an ARN with a path)
   */
  constructor(
    stack: StackView,
    types: readonly TypeToken[],
    property: string,
    namesIn: (text: string) => readonly string[] = (text) => [text],
  ) {
    for (const sibling of stack.ofType(...types)) {
      const sources = sibling.propertyDependencies[property] ?? [];
      for (const source of sources) append(this.byUrn, source.urn, sibling);
      try {
        const values = asList(sibling.props[property]);
        for (let index = 0; index < values.length; index++) {
          const value = values[index];
          if (typeof value === 'string') for (const name of namesIn(value)) append(this.byText, name, sibling);
        }
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        if (sources.length === 0) this.unresolved.push(sibling);
      }
    }
  }

  /** The siblings of `target`. `unresolved` is the same list for every target. */
  of(target: StackResource, identities: readonly string[] = knownIdentities(target)): Siblings {
    const linked = new Set(this.byUrn.get(target.urn));
    for (const identity of identities) for (const sibling of this.byText.get(identity) ?? []) linked.add(sibling);
    return { linked: [...linked], unresolved: this.unresolved };
  }
}

function append(index: Map<string, StackResource[]>, key: string, sibling: StackResource): void {
  const list = index.get(key);
  if (list) list.push(sibling);
  else index.set(key, [sibling]);
}
