import { resourceTree } from '../../reports/resource-tree';
import { resource } from './results';

describe('resourceTree', () => {
  const stack = resource('a', 'stack', { type: 'pulumi:pulumi:Stack' });
  const component = resource('a', 'logs', { custom: false, parent: stack.urn, type: 'x:Logs' });
  const child = resource('a', 'bucket', { parent: component.urn });
  const grandchild = resource('a', 'object', { parent: child.urn, type: 'aws:s3/bucketObject:BucketObject' });

  it('nests by parent and leaves the stack out, whatever the order', () => {
    const [root, ...others] = resourceTree([grandchild, child, component, stack]);
    expect(others).toEqual([]);
    expect([root?.record.name, root?.size, root?.children[0]?.children[0]?.record.name]).toEqual(['logs', 2, 'object']);
  });

  it('keeps a resource whose parent is unknown', () => {
    expect(resourceTree([resource('a', 'orphan', { parent: 'urn:gone' })]).map(({ record }) => record.name)).toEqual([
      'orphan',
    ]);
  });
});
