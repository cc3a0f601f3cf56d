import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off by default in the API. Security Hub EFS.1. */
export const efsEncrypted = resourceRule({
  name: 'efs-encrypted',
  title: 'EFS file systems encrypt data at rest',
  types: ['aws:efs/fileSystem:FileSystem'],
  check({ props }, expect) {
    expectOn(expect, props, 'encrypted');
  },
});
