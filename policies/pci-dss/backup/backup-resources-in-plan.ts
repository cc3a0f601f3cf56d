import { isUnknownValueError } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { knownText, knownTexts } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource } from '../../model/stack-view';
import { isCardholderData, tagsOf } from '../../model/tags';
import { asList, asObject, asText, isAbsent } from '../../model/values';
import { matchesPattern } from '../../model/policy-document';

const planType = 'aws:backup/plan:Plan';
const selectionType = 'aws:backup/selection:Selection';

/** Stores AWS Backup takes. Buckets are left out: versions, Object Lock and replication keep them. */
const storeTypes: readonly TypeToken[] = [
  'aws:rds/instance:Instance',
  'aws:rds/cluster:Cluster',
  'aws:dynamodb/table:Table',
  'aws:efs/fileSystem:FileSystem',
  'aws:docdb/cluster:Cluster',
  'aws:neptune/cluster:Cluster',
  'aws:ebs/volume:Volume',
];

/** True when a selection takes in a store: by reference, by ARN or pattern, or by tag. Unknown tags or conditions throw. */
function selects(selection: StackResource, store: StackResource): boolean {
  if ((selection.propertyDependencies['resources'] ?? []).some((source) => source.urn === store.urn)) return true;
  const arn = knownText(store, 'arn');
  if (
    knownTexts(selection, 'resources').texts.some(
      (pattern) => pattern === '*' || (arn !== undefined && matchesPattern(pattern, arn)),
    )
  )
    return true;
  const props = inputsOf(selection);
  const tags = tagsOf(store);
  return asList(props['selectionTags']).some((item) => {
    const { key, value } = asObject(item);
    return tags.get((asText(key) ?? '').toLowerCase()) === asText(value) && !isAbsent(value);
  });
}

/** Plans of the stack have a selection; databases and file systems tagged as holding account data are in one. */
export const backupResourcesInPlan = stackRule({
  name: 'backup-resources-in-plan',
  title: 'Stores of account data are selected by a backup plan',
  types: [planType, selectionType, ...storeTypes],
  check(stack) {
    const selections = stack.ofType(selectionType);
    const plans = stack.ofType(planType);
    if (plans.length > 0) {
      const byPlan = new SiblingIndex(stack, [selectionType], 'planId');
      for (const plan of plans) {
        const { linked, unresolved } = byPlan.of(plan);
        const expect = stack.on(plan);
        if (linked.length > 0) expect.pass();
        else if (unresolved.length > 0) expect.undetermined('the planId of a backup selection is not known');
        else expect.fail('the plan selects nothing; add a Selection with its planId');
      }
    }
    for (const store of stack.ofType(...storeTypes)) {
      if (!isCardholderData(store)) continue;
      const expect = stack.on(store);
      try {
        if (selections.some((selection) => selects(selection, store))) expect.pass();
        else
          expect.fail(
            'no backup selection takes in this store; add its ARN to resources of one, or a tag one selects by',
          );
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        expect.undetermined(error.message);
      }
    }
  },
});
