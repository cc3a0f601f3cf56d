import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

export const ecrTagImmutable = resourceRule({
  name: 'ecr-tag-immutable',
  title: 'Image tags cannot be moved to another image',
  types: ['aws:ecr/repository:Repository', 'aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'imageTagMutability', ['IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION'], 'MUTABLE');
  },
});
