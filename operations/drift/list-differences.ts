import type { WireValue } from '../../preview/packs/pack';
import { sameContent } from './same-content';

/** Lists whose order AWS follows; all others are sets to it, whatever the SDK calls them. */
const ordered =
  /^(?:ordered\w*|layers|command|commands|entryPoints?|args|arguments|domainNameServers|ntpServers|defaultActions?|actions?|steps|stages|fallbackActions?|positionalConstraints?)$/;

/** True for a list of which the order says something. */
export function hasOrder(property: string): boolean {
  return ordered.test(property);
}

/** Two items that stand for each other; undefined where one was taken out or added. */
export interface ItemPair {
  readonly index: number;
  readonly recorded: WireValue | undefined;
  readonly actual: WireValue | undefined;
}

interface Item {
  readonly index: number;
  readonly value: WireValue;
}

function items(list: readonly WireValue[]): readonly Item[] {
  return list.map((value, index) => ({ index, value }));
}

/** Items that differ, each with the one at the same place. */
export function pairsByPlace(recorded: readonly WireValue[], actual: readonly WireValue[]): readonly ItemPair[] {
  return Array.from({ length: Math.max(recorded.length, actual.length) }, (_, index) => ({
    index,
    recorded: recorded[index],
    actual: actual[index],
  }));
}

/**
 * Items that are in one list and not in the other, wherever they stand: an item taken out of the middle is one difference, another order
 * is none. What is left over is paired by place first, then in order.
 */
export function pairsOfSet(recorded: readonly WireValue[], actual: readonly WireValue[]): readonly ItemPair[] {
  const added = [...items(actual)];
  const takeFirst = (matches: (item: Item) => boolean): Item | undefined => {
    const at = added.findIndex(matches);
    return at < 0 ? undefined : added.splice(at, 1)[0];
  };
  const gone = items(recorded).filter(({ value }) => takeFirst((item) => sameContent(value, item.value)) === undefined);
  const paired = gone.map((item) => ({ item, other: takeFirst(({ index }) => index === item.index) }));
  const pairs = paired.map(({ item, other }): ItemPair => ({
    index: item.index,
    recorded: item.value,
    actual: (other ?? takeFirst(() => true))?.value,
  }));
  return [...pairs, ...added.map(({ index, value }) => ({ index, recorded: undefined, actual: value }))];
}
