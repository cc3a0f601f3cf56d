import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';

const repository = 'aws:ecr/repository:Repository';
const lifecycle = 'aws:ecr/lifecyclePolicy:LifecyclePolicy';

export const ecrLifecyclePolicy = stackRule({
  name: 'ecr-lifecycle-policy',
  title: 'Repositories drop old images',
  types: [repository, lifecycle],
  check(stack) {
    const policies = new SiblingIndex(stack, [lifecycle], 'repository');
    for (const target of stack.ofType(repository)) {
      const { linked, unresolved } = policies.of(target);
      if (linked.length > 0) stack.on(target).pass();
      else if (unresolved.length > 0)
        stack.on(target).undetermined('which repository a lifecycle policy belongs to is not known yet');
      else stack.on(target).fail('no aws.ecr.LifecyclePolicy names it; add one that expires untagged and old images');
    }
  },
});
