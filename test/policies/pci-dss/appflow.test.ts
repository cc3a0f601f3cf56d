import { appflowCmk } from '../../../policies/pci-dss/appflow/appflow-cmk';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

for (const type of appflowCmk.types) {
  resourceCases(
    appflowCmk,
    [
      ['a key of the program', { kmsArn: unknown }, 'pass'],
      ['a known key', { kmsArn: 'arn:aws:kms:eu-west-1:1:key/1' }, 'pass'],
      ['the AWS managed key', { kmsArn: 'arn:aws:kms:eu-west-1:1:alias/aws/appflow' }, 'fail'],
      ['none', {}, 'fail', 'kmsArn'],
    ],
    { type },
  );
}
