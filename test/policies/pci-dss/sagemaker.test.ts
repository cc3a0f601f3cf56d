import { sagemakerEndpointKms } from '../../../policies/pci-dss/sagemaker/sagemaker-endpoint-kms';
import { sagemakerNoDirectInternet } from '../../../policies/pci-dss/sagemaker/sagemaker-no-direct-internet';
import { sagemakerNotebookInVpc } from '../../../policies/pci-dss/sagemaker/sagemaker-notebook-in-vpc';
import { sagemakerNotebookKms } from '../../../policies/pci-dss/sagemaker/sagemaker-notebook-kms';
import { sagemakerNotebookNoRoot } from '../../../policies/pci-dss/sagemaker/sagemaker-notebook-no-root';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(sagemakerEndpointKms, [
  ['a key of the program', { kmsKeyArn: unknown, productionVariants: [{ instanceType: 'ml.m5.large' }] }, 'pass'],
  ['none', { productionVariants: [{ instanceType: 'ml.m5.large' }] }, 'fail', 'kmsKeyArn'],
  ['the AWS managed key', { kmsKeyArn: 'alias/aws/sagemaker' }, 'fail'],
  ['unknown variants', { productionVariants: unknown }, 'undetermined'],
  ['serverless', { productionVariants: [{ serverlessConfig: { maxConcurrency: 1 } }] }, 'not applicable'],
]);

for (const [rule, property] of [
  [sagemakerNoDirectInternet, 'directInternetAccess'],
  [sagemakerNotebookNoRoot, 'rootAccess'],
] as const) {
  resourceCases(rule, [
    ['disabled', { [property]: 'disabled' }, 'pass'],
    ['enabled', { [property]: 'Enabled' }, 'fail', property],
    ['default', {}, 'fail', 'default Enabled'],
    ['unknown', { [property]: unknown }, 'undetermined'],
  ]);
}

resourceCases(sagemakerNotebookInVpc, [
  ['both', { subnetId: unknown, securityGroups: [unknown] }, 'pass'],
  ['no security group', { subnetId: 'subnet-1' }, 'fail', 'securityGroups'],
  ['an empty list', { subnetId: 'subnet-1', securityGroups: [] }, 'fail'],
  ['neither', {}, 'fail', 'subnetId'],
]);

resourceCases(sagemakerNotebookKms, [
  ['a key', { kmsKeyId: 'arn:aws:kms:eu-west-1:1:key/1' }, 'pass'],
  ['a key of the program', { kmsKeyId: unknown }, 'pass'],
  ['none', {}, 'fail', 'kmsKeyId'],
]);

resourceCases(
  sagemakerNoDirectInternet,
  [
    ['in the VPC', { appNetworkAccessType: 'VpcOnly' }, 'pass'],
    ['direct', { appNetworkAccessType: 'PublicInternetOnly' }, 'fail', 'appNetworkAccessType'],
    ['default', {}, 'fail'],
    ['unknown', { appNetworkAccessType: unknown }, 'undetermined'],
  ],
  { type: 'aws:sagemaker/domain:Domain' },
);
