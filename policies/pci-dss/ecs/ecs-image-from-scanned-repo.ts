import { containersOf } from '../../model/container-definitions';
import { isUnknownValueError } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { at } from '../../model/property-expectations';
import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList, asObject, asText, isTrue } from '../../model/values';
import { taskDefinitionType } from './task-definition';

const repositoryType = 'aws:ecr/repository:Repository';
const registryType = 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration';

/** Name of the private ECR repository in an image reference, or undefined for other registries. */
function repositoryName(image: string): string | undefined {
  return /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\/([^:@]+)/.exec(image)?.[1];
}

/** True when a filter of the registry's scanning rules (`*` is any text) takes in the repository. */
function registryScans(stack: StackView, name: string | undefined): boolean {
  return stack.ofType(registryType).some((registry) =>
    asList(inputsOf(registry)['rules']).some((item) => {
      const rule = asObject(item);
      if (!['scan_on_push', 'continuous_scan'].includes(asKeyword(rule['scanFrequency']))) return false;
      return asList(rule['repositoryFilters']).some((entry) => {
        const filter = asText(asObject(entry)['filter']) ?? '';
        if (filter === '*') return true;
        const pattern = filter
          .split('*')
          .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*');
        return name !== undefined && new RegExp(`^${pattern}$`).test(name);
      });
    }),
  );
}

function isScanned(stack: StackView, repository: StackResource): boolean {
  return (
    isTrue(at(inputsOf(repository), 'imageScanningConfiguration.scanOnPush')) ||
    registryScans(stack, knownText(repository, 'name'))
  );
}

/** Repositories that unknown definitions were computed from, directly or through an image that was pushed there. */
function sourceRepositories(task: StackResource): readonly StackResource[] {
  const sources = task.propertyDependencies['containerDefinitions'] ?? [];
  return [...sources, ...sources.flatMap((source) => source.dependencies)].filter(
    (source) => source.type === repositoryType,
  );
}

/** Images of private ECR repositories that are scanned. https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html */
export const ecsImageFromScannedRepo = stackRule({
  name: 'ecs-image-from-scanned-repo',
  title: 'Images of ECS tasks come from repositories that are scanned',
  types: [taskDefinitionType, repositoryType, registryType],
  check(stack) {
    const byName = new Map(
      [...stack.ofType(repositoryType)].reverse().map((repository) => [knownText(repository, 'name'), repository]),
    );
    for (const task of stack.ofType(taskDefinitionType)) {
      const expect = stack.on(task);
      const judge = (repository: StackResource): void => {
        expect.that(
          () => isScanned(stack, repository),
          `repository ${repository.name} is not scanned; set imageScanningConfiguration.scanOnPush to true`,
        );
      };
      try {
        for (const container of containersOf(inputsOf(task)) ?? []) {
          const image = asText(container.field('image')) ?? '';
          const name = repositoryName(image);
          const repository = byName.get(name);
          if (name === undefined)
            expect.fail(
              `${container.place} uses an image from outside Amazon ECR; copy it into a repository that is scanned`,
            );
          else if (repository) judge(repository);
          else if (registryScans(stack, name)) expect.pass();
          else expect.undetermined(`repository ${name} of ${container.place} is not in this stack`);
        }
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        const repositories = sourceRepositories(task);
        if (repositories.length === 0) expect.undetermined(error.message);
        for (const repository of repositories) judge(repository);
      }
    }
  },
});
