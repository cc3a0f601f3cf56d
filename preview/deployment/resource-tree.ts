import type { ProgramCallback, RegisterResourceRequest, ResourceOptions } from '../registration';
import type { StackSpec } from '../request';
import { createUrn, packageOf, parseProviderReference, parseUrn } from '../urn';
import type { PlannedResource } from './planned-resource';
import { Refusal } from './refusal';

/** What children take from a resource. */
interface Legacy {
  readonly options: ResourceOptions;
  readonly providerReference: string;
  readonly transforms: readonly ProgramCallback[];
  /** Provider references by package, of components only. */
  readonly providers: Readonly<Record<string, string>>;
}

/** The resources of a stack by URN, and what they take from their parents. */
export class ResourceTree {
  private readonly resources = new Map<string, PlannedResource>();
  /** URNs taken, also by registrations that are still going on. */
  private readonly urns = new Set<string>();
  private readonly legacies = new Map<string, Legacy>();
  private readonly stackTransforms: ProgramCallback[] = [];

  constructor(private readonly spec: StackSpec) {}

  get(urn: string): PlannedResource | undefined {
    return this.resources.get(urn);
  }

  set(resource: PlannedResource): void {
    this.resources.set(resource.urn, resource);
  }

  /** All resources by URN, so that nothing depends on the order in which a program's requests arrive. */
  sorted(): readonly PlannedResource[] {
    return [...this.resources.values()].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  }

  /** @throws Refusal for a URN that another resource has */
  reserve(urn: string): void {
    if (this.urns.has(urn))
      throw new Refusal('resource', `Two resources have the URN ${urn}. Give one of them another name.`);
    this.urns.add(urn);
  }

  /** @throws Refusal for a parent that is no resource of this stack */
  urnOf(type: string, name: string, parent: string): string {
    if (parent !== '' && !this.resources.has(parent)) {
      throw new Refusal(
        'resource',
        `The parent of ${type} "${name}" is ${parent}, which is not a resource of this stack.`,
      );
    }
    return createUrn(this.spec.stack, this.spec.project, parseUrn(parent)?.qualifiedType ?? '', type, name);
  }

  /** Options of a resource with those it inherits. */
  inherit(request: RegisterResourceRequest): ResourceOptions {
    const parent = this.legacies.get(request.parent);
    const { options, type, custom, remote } = request;
    if (parent === undefined) return options;
    const parentProvider = parseUrn(parseProviderReference(parent.providerReference)?.urn ?? '');
    const sameProvider =
      (!remote && !custom) || (parentProvider !== undefined && packageOf(parentProvider.type) === packageOf(type));
    return {
      ...options,
      protect: options.protect ?? parent.options.protect,
      retainOnDelete: options.retainOnDelete ?? parent.options.retainOnDelete,
      deletedWith: options.deletedWith || parent.options.deletedWith,
      provider: options.provider || (sameProvider ? parent.providerReference : ''),
    };
  }

  /** The provider asked for, by name or by map, here or in a component above; empty for the default one. */
  providerAsked(options: Pick<ResourceOptions, 'provider' | 'providers'>, parent: string, packageName: string): string {
    return (
      options.provider || options.providers[packageName] || this.legacies.get(parent)?.providers[packageName] || ''
    );
  }

  /** Transforms of the stack run on every resource registered afterwards. */
  addStackTransform(transform: ProgramCallback): void {
    this.stackTransforms.push(transform);
  }

  /** Its own, those of its parents from the nearest on, those of the stack. */
  transformsOf(request: RegisterResourceRequest): readonly ProgramCallback[] {
    const all = [...request.transforms];
    for (let urn = request.parent; urn !== ''; urn = this.resources.get(urn)?.parent ?? '')
      all.push(...(this.legacies.get(urn)?.transforms ?? []));
    return [...all, ...this.stackTransforms];
  }

  /** Notes what children of a planned resource inherit. */
  bequeath(request: RegisterResourceRequest, resource: PlannedResource, options: ResourceOptions): void {
    const { parent, custom, transforms } = request;
    this.legacies.set(resource.urn, {
      options,
      providerReference: resource.providerReference,
      transforms,
      providers: custom ? {} : { ...this.legacies.get(parent)?.providers, ...options.providers },
    });
  }
}
