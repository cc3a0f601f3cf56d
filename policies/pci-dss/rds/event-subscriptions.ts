import { allHold, anyHolds } from '../../model/conjunction';
import { inputsOf } from '../../model/inputs';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList, isAbsent, isFalse } from '../../model/values';

export const subscriptionType = 'aws:rds/eventSubscription:EventSubscription';

/** True when the subscription is on and tells about `category` of `source`. No source type means all, and so do no categories. */
function covers(subscription: StackResource, source: string, category: string): boolean {
  const props = inputsOf(subscription);
  const categories = asList(props['eventCategories']);
  return allHold(
    () => !isFalse(props['enabled']),
    () => isAbsent(props['sourceType']) || asKeyword(props['sourceType']) === source,
    () =>
      categories.length === 0 ||
      anyHolds(
        ...Array.from({ length: categories.length }, (_, index) => () => asKeyword(categories[index]) === category),
      ),
  );
}

/**
 * Expects the event subscriptions of the stack to cover `categories` of `source` together. As in Security Hub, a stack
 * without any subscription is not judged: the account may have its subscriptions elsewhere.
 *
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 */
export function expectSubscription(stack: StackView, source: string, categories: readonly string[]): void {
  const subscriptions = stack.ofType(subscriptionType);
  const [first] = subscriptions;
  if (!first) return;
  for (const category of categories) {
    stack
      .on(first)
      .that(
        () => anyHolds(...subscriptions.map((subscription) => () => covers(subscription, source, category))),
        `no event subscription covers "${category}" of ${source}; add the category to one with sourceType ${source}`,
      );
  }
}
