import type { ResourceRecord } from '../preview/result';

export interface ResourceNode {
  readonly record: ResourceRecord;
  readonly children: readonly ResourceNode[];
  /** Resources below, this one not counted. */
  readonly size: number;
}

interface GrowingNode {
  readonly record: ResourceRecord;
  readonly children: GrowingNode[];
  size: number;
}

/**
 * Resources by parent, in the order they were registered; the stack itself is left out and its children are the
 * roots. A resource whose parent is not in the list is a root too, so that nothing is lost.
 */
export function resourceTree(resources: readonly ResourceRecord[]): readonly ResourceNode[] {
  const nodes = new Map<string, GrowingNode>();
  for (const record of resources) {
    if (record.type !== 'pulumi:pulumi:Stack') nodes.set(record.urn, { record, children: [], size: 0 });
  }
  const roots: GrowingNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.record.parent === undefined ? undefined : nodes.get(node.record.parent);
    (parent === undefined || parent === node ? roots : parent.children).push(node);
  }
  const measure = (node: GrowingNode): number => {
    node.size = node.children.reduce((sum, child) => sum + 1 + measure(child), 0);
    return node.size;
  };
  roots.forEach(measure);
  return roots;
}
