import { anyHolds } from '../../model/conjunction';
import { matchesPattern } from '../../model/policy-document';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asKeyword, asList, asObject, asText, isTrue } from '../../model/values';

const repository = 'aws:ecr/repository:Repository';
const registry = 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration';

/**
 * True when the registry scans the repository on push or continuously. A filter with a star is a pattern, one without is part
 * of the name. The name AWS will give to a repository is in no filter but `*`.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html
 */
function scans(configuration: StackResource, target: StackResource): boolean {
  const name = asText(inputOf(target, 'name'));
  return asList(configuration.props['rules']).some((rule) => {
    const { scanFrequency, repositoryFilters } = asObject(rule);
    if (asKeyword(scanFrequency) === 'manual') return false;
    return asList(repositoryFilters).some((item) => {
      const filter = asText(asObject(item)['filter']) ?? '';
      if (filter === '*' || name === undefined) return filter === '*';
      return filter.includes('*') ? matchesPattern(filter, name) : filter !== '' && name.includes(filter);
    });
  });
}

/** Security Hub ECR.1. */
export const ecrImageScanning = stackRule({
  name: 'ecr-image-scanning',
  title: 'Images are scanned for vulnerabilities when they are pushed',
  types: [repository, registry],
  check(stack) {
    const registries = stack.ofType(registry);
    for (const target of stack.ofType(repository)) {
      stack
        .on(target)
        .that(
          () =>
            anyHolds(
              () => isTrue(asObject(target.props['imageScanningConfiguration'])['scanOnPush']),
              ...registries.map((configuration) => () => scans(configuration, target)),
            ),
          'imageScanningConfiguration.scanOnPush is not true, and no registry configuration of the program scans it',
        );
    }
  },
});
