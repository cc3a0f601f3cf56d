import { Expectations, isUnknownValueError, Judgement } from './expectation';
import { TypeToken, Properties } from './rule';

/** A resource as stack rules see it: outputs (inputs, plus unknowns for what AWS computes) and its relations. */
export interface StackResource {
  readonly urn: string;
  readonly type: TypeToken;
  readonly name: string;
  readonly props: Properties;
  /** Pulumi's own options, as far as policies see them. */
  readonly opts?: { readonly protect?: boolean };
  /** The provider that manages the resource, for example for its default tags. */
  readonly provider?: { readonly props: Properties };
  readonly parent?: StackResource;
  readonly dependencies: readonly StackResource[];
  /** For each input property, the resources its value was computed from. Known even where the value is not. */
  readonly propertyDependencies: Readonly<Record<string, readonly StackResource[]>>;
}

/** All resources of one stack, indexed by type, with one `Expectations` per judged resource. */
export class StackView {
  private readonly byType = new Map<TypeToken, StackResource[]>();
  private readonly expectations = new Map<string, Expectations>();
  private readonly byIdentity = new Map<TypeToken, ReadonlyMap<string, readonly StackResource[]>>();

  /**
   * @param resources all resources of the stack
   * @param types the types the rule declared; asking for another type is a bug of the rule and throws
   */
  constructor(
    readonly resources: readonly StackResource[],
    private readonly types: ReadonlySet<TypeToken>,
  ) {
    for (const resource of resources) {
      if (!types.has(resource.type)) continue;
      const list = this.byType.get(resource.type);
      if (list) list.push(resource);
      else this.byType.set(resource.type, [resource]);
    }
  }

  /** Resources of the given types, in order of registration. */
  ofType(...types: readonly TypeToken[]): readonly StackResource[] {
    for (const type of types) {
      if (!this.types.has(type)) throw new Error(`the rule reads ${type} but does not declare it in its types`);
    }
    return types.length === 1
      ? (this.byType.get(types[0] ?? '') ?? [])
      : types.flatMap((type) => this.byType.get(type) ?? []);
  }

  /** Resources of `types` one of whose known names, ids or ARNs is among `texts`. Identities are read once a type. */
  identified(types: readonly TypeToken[], texts: readonly string[]): readonly StackResource[] {
    const found = new Set<StackResource>();
    for (const type of types) {
      let index = this.byIdentity.get(type);
      if (!index) {
        index = indexed(this.ofType(type));
        this.byIdentity.set(type, index);
      }
      for (const text of texts) for (const resource of index.get(text) ?? []) found.add(resource);
    }
    return [...found];
  }

  /** The expectations on `resource`; judgements recorded here become findings on its URN. */
  on(resource: StackResource): Expectations {
    let expectations = this.expectations.get(resource.urn);
    if (!expectations) {
      expectations = new Expectations(resource.urn);
      this.expectations.set(resource.urn, expectations);
    }
    return expectations;
  }

  /** The stack's root resource, to carry judgements about what is absent from the whole stack. */
  get root(): StackResource {
    const root = this.resources.find((resource) => resource.type === 'pulumi:pulumi:Stack') ?? this.resources[0];
    if (!root) throw new Error('the stack has no resources');
    return root;
  }

  /**
   * Resources of `types` whose `property` refers to `target`: by dependency (works for unknown ids) or by one of the
   * known `identities` of the target (its name, id, ARN).
   *
   * @returns `linked`, the siblings; `unresolved`, siblings whose property is unknown and not traceable to any
   *   resource, so that absence of a link cannot be concluded.
   */
  linked(
    target: StackResource,
    types: readonly TypeToken[],
    property: string,
    identities: readonly string[] = knownIdentities(target),
  ): { readonly linked: readonly StackResource[]; readonly unresolved: readonly StackResource[] } {
    const linked: StackResource[] = [];
    const unresolved: StackResource[] = [];
    for (const sibling of this.ofType(...types)) {
      const sources = sibling.propertyDependencies[property] ?? [];
      if (sources.some((source) => source.urn === target.urn)) {
        linked.push(sibling);
        continue;
      }
      try {
        const value = sibling.props[property];
        const values = Array.isArray(value) ? (value as readonly unknown[]) : [value];
        for (let index = 0; index < values.length; index++) {
          const element = values[index];
          if (typeof element === 'string' && identities.includes(element)) {
            linked.push(sibling);
            break;
          }
        }
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        if (sources.length === 0) unresolved.push(sibling);
      }
    }
    return { linked, unresolved };
  }

  /** Everything judged so far. */
  get judgements(): readonly Judgement[] {
    return [...this.expectations.values()].flatMap((expectations) => expectations.judgements);
  }
}

/** Names, ids and ARNs of a resource that are known at preview. */
export function knownIdentities(resource: StackResource): readonly string[] {
  const identities: string[] = [];
  for (const property of ['id', 'arn', 'name', 'bucket', 'functionName', 'tableName', 'keyId', 'clusterIdentifier']) {
    try {
      const value = resource.props[property];
      if (typeof value === 'string' && value !== '') identities.push(value);
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
    }
  }
  return identities;
}

function indexed(resources: readonly StackResource[]): ReadonlyMap<string, readonly StackResource[]> {
  const index = new Map<string, StackResource[]>();
  for (const resource of resources) {
    for (const identity of knownIdentities(resource)) {
      const list = index.get(identity);
      if (list) list.push(resource);
      else index.set(identity, [resource]);
    }
  }
  return index;
}
