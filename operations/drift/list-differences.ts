import type { WireValue } from '../../preview/packs/pack';

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

/** How far two items are from each other: 0 for items that mean the same. */
export type Distance = (recorded: WireValue, actual: WireValue) => number;

/**
 * Items that are in one list and not in the other, wherever they stand: an item taken out of the middle is one difference, another order
 * is none. Of what is left over the nearest are paired, those at the same place before others that are as near.
 */
export function pairsOfSet(
  recorded: readonly WireValue[],
  actual: readonly WireValue[],
  distance: Distance,
): readonly ItemPair[] {
  const added = [...items(actual)];
  const takeFirst = (matches: (item: Item) => boolean): Item | undefined => {
    const at = added.findIndex(matches);
    return at < 0 ? undefined : added.splice(at, 1)[0];
  };
  const gone = items(recorded).filter(
    ({ value }) => takeFirst((item) => distance(value, item.value) === 0) === undefined,
  );
  const candidates = gone
    .flatMap((item) => added.map((other) => ({ item, other, far: distance(item.value, other.value) })))
    .sort(
      (a, b) =>
        a.far - b.far ||
        Number(a.item.index !== a.other.index) - Number(b.item.index !== b.other.index) ||
        a.item.index - b.item.index ||
        a.other.index - b.other.index,
    );
  const partners = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { item, other } of candidates) {
    if (partners.has(item) || taken.has(other)) continue;
    partners.set(item, other);
    taken.add(other);
  }
  return [
    ...gone.map((item): ItemPair => ({
      index: item.index,
      recorded: item.value,
      actual: partners.get(item)?.value,
    })),
    ...added
      .filter((item) => !taken.has(item))
      .map(({ index, value }): ItemPair => ({ index, recorded: undefined, actual: value })),
  ];
}
