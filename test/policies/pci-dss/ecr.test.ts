import { ecr } from '../../../policies/pci-dss/ecr';
import { StackFixture, unknown } from '../judge';
import { testService } from './service-cases';

const type = 'aws:ecr/repository:Repository';
const repository = (props: object = {}): StackFixture => ({ type, name: 'repository', props });
const registry = (rules: unknown): StackFixture => ({
  type: 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration',
  name: 'registry',
  props: { scanType: 'ENHANCED', rules },
});
const all = [{ scanFrequency: 'CONTINUOUS_SCAN', repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }] }];
const lifecycle = (refers: StackFixture['refers'] = { repository: ['repository'] }): StackFixture => ({
  type: 'aws:ecr/lifecyclePolicy:LifecyclePolicy',
  name: 'lifecycle',
  props: { repository: unknown },
  refers,
});

testService(
  ecr,
  [
    ['ecr-tag-immutable', type, { imageTagMutability: 'immutable' }, 'pass'],
    ['ecr-tag-immutable', type, { imageTagMutability: 'MUTABLE' }, 'fail'],
    ['ecr-tag-immutable', type, {}, 'fail'],
    ['ecr-tag-immutable', type, { imageTagMutability: unknown }, 'undetermined'],
    ['ecr-tag-immutable', 'aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate', {}, 'fail'],
    ['ecr-encrypted-cmk', type, { encryptionConfigurations: [{ encryptionType: 'KMS' }] }, 'pass'],
    ['ecr-encrypted-cmk', type, { encryptionConfigurations: [{ encryptionType: 'AES256' }] }, 'fail'],
    ['ecr-encrypted-cmk', type, {}, 'fail'],
    ['ecr-encrypted-cmk', type, { encryptionConfigurations: unknown }, 'undetermined'],
  ],
  [
    ['ecr-image-scanning', [repository({ imageScanningConfiguration: { scanOnPush: true } })], 'pass'],
    ['ecr-image-scanning', [repository()], 'fail'],
    ['ecr-image-scanning', [repository({ imageScanningConfiguration: { scanOnPush: unknown } })], 'undetermined'],
    ['ecr-image-scanning', [repository(), registry(all)], 'pass'],
    [
      'ecr-image-scanning',
      [repository(), registry([{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: 'other' }] }])],
      'fail',
    ],
    [
      'ecr-image-scanning',
      [
        repository({ name: 'shop/api' }),
        registry([{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: 'shop/*' }] }]),
      ],
      'pass',
    ],
    ['ecr-image-scanning', [repository(), registry([{ ...all[0], scanFrequency: 'MANUAL' }])], 'fail'],
    ['ecr-image-scanning', [repository(), registry(unknown)], 'undetermined'],
    ['ecr-image-scanning', [registry(all)], 'not applicable'],
    ['ecr-lifecycle-policy', [repository(), lifecycle()], 'pass'],
    ['ecr-lifecycle-policy', [repository()], 'fail'],
    ['ecr-lifecycle-policy', [repository(), lifecycle({})], 'undetermined'],
    ['ecr-lifecycle-policy', [], 'not applicable'],
  ],
);
