import type { Stack } from '@pulumi/pulumi/automation';
import type { WireProperties } from '../../preview/packs/pack';
import { parseUrn } from '../../preview/urn';
import { jsonObject } from '../json-object';

/** A resource as the state records it. */
export interface RecordedResource {
  readonly urn: string;
  readonly type: string;
  /** Logical name: the end of the URN. */
  readonly name: string;
  readonly id: string;
  /** URN, or empty. */
  readonly parent: string;
  readonly custom: boolean;
  /** Read with `get()`, not managed. */
  readonly external: boolean;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  /** `urn::id` of its provider, or empty. */
  readonly provider: string;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly inputs: WireProperties;
  readonly outputs: WireProperties;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text).filter((one) => one !== '') : [];
}

/** The resources of an exported deployment, without those that wait for their deletion after a replacement. */
export function readDeployment(deployment: unknown): readonly RecordedResource[] {
  const { resources } = jsonObject(deployment);
  return (Array.isArray(resources) ? resources : []).map(jsonObject).flatMap((resource) => {
    if (resource['delete'] === true) return [];
    const urn = text(resource['urn']);
    return [
      {
        urn,
        type: text(resource['type']),
        name: parseUrn(urn)?.name ?? urn,
        id: text(resource['id']),
        parent: text(resource['parent']),
        custom: resource['custom'] === true,
        external: resource['external'] === true,
        protect: resource['protect'] === true,
        retainOnDelete: resource['retainOnDelete'] === true,
        provider: text(resource['provider']),
        dependencies: texts(resource['dependencies']),
        propertyDependencies: Object.fromEntries(
          Object.entries(jsonObject(resource['propertyDependencies'])).map(([property, urns]) => [
            property,
            texts(urns),
          ]),
        ),
        inputs: jsonObject(resource['inputs']) as WireProperties,
        outputs: jsonObject(resource['outputs']) as WireProperties,
      },
    ];
  });
}

/** The resources a stack's state records; secrets stay encrypted. */
export async function recordedResources(stack: Stack): Promise<readonly RecordedResource[]> {
  return readDeployment((await stack.exportStack()).deployment);
}
