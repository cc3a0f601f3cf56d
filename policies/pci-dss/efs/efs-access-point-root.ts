import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asText } from '../../model/values';

/** Without a path the whole file system is the root. Security Hub EFS.3. */
export const efsAccessPointRoot = resourceRule({
  name: 'efs-access-point-root',
  title: 'EFS access points show a directory, not the whole file system',
  types: ['aws:efs/accessPoint:AccessPoint'],
  check({ props }, expect) {
    expect.that(
      () => (asText(at(props, 'rootDirectory.path')) ?? '').replace(/^\/+|\/+$/g, '').trim() !== '',
      'rootDirectory.path is the root of the file system; set it to a directory of the application',
    );
  },
});
