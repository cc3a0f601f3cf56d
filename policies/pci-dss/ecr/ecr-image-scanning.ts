import { anyHolds } from '../../model/conjunction';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asKeyword, asList, asObject, isTrue } from '../../model/values';

const repository = 'aws:ecr/repository:Repository';
const registry = 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration';

/** True when the registry scans every repository on push or continuously. */
function scansAll(configuration: StackResource): boolean {
  return asList(configuration.props['rules']).some((rule) => {
    const { scanFrequency, repositoryFilters } = asObject(rule);
    return (
      asKeyword(scanFrequency) !== 'manual' &&
      asList(repositoryFilters).some((filter) => asObject(filter)['filter'] === '*')
    );
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
              ...registries.map((configuration) => () => scansAll(configuration)),
            ),
          'imageScanningConfiguration.scanOnPush is not true, and no registry configuration of the program scans all repositories',
        );
    }
  },
});
