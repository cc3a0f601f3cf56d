/**
 * IPv4 CIDR arithmetic on plain numbers (0 to 2^32 - 1).
 *
 * `cidr-tools` 11 is an ES module only, which CommonJS cannot load on every Node this project supports, and the five
 * operations below are all that is needed.
 */

/** A block of addresses whose size is a power of two and whose first address is a multiple of its size. */
export interface Cidr {
  readonly first: number;
  readonly last: number;
  /** 0 to 32. */
  readonly prefix: number;
}

const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** Text of an IPv4 CIDR: four octets without leading zeros and a prefix of 0 to 32. */
export const cidrPattern = new RegExp(`^${octet}\\.${octet}\\.${octet}\\.${octet}/(3[0-2]|[12]?\\d)$`);

function sizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}

function block(address: number, prefix: number): Cidr {
  const size = sizeOf(prefix);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1, prefix };
}

/** Reads `10.0.0.0/16`; undefined for anything else. Bits behind the prefix are cut off: `10.0.0.7/16` gives `10.0.0.0/16`. */
export function parseCidr(text: string): Cidr | undefined {
  const match = cidrPattern.exec(text);
  if (!match) return undefined;
  const [, a, b, c, d, prefix] = match;
  return block(((Number(a) * 256 + Number(b)) * 256 + Number(c)) * 256 + Number(d), Number(prefix));
}

/** The text of a block, `10.0.0.0/16`. */
export function formatCidr({ first, prefix }: Cidr): string {
  return `${first >>> 24}.${(first >>> 16) & 255}.${(first >>> 8) & 255}.${first & 255}/${prefix}`;
}

/** True when at least one address is in both. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** True when every address of `inner` is in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/**
 * The first `count` blocks of size `/prefix` inside `network`, in order.
 *
 * @throws RangeError when they do not fit.
 */
export function subnets(network: Cidr, prefix: number, count: number): readonly Cidr[] {
  const size = sizeOf(prefix);
  if (prefix < network.prefix || prefix > 32 || count * size > sizeOf(network.prefix)) {
    throw new RangeError(`${formatCidr(network)} has no room for ${count} blocks of /${prefix}`);
  }
  return Array.from({ length: count }, (_, index) => block(network.first + index * size, prefix));
}

/** Items whose blocks overlap an earlier one (by address), each with the item it collides with. O(n log n). */
export function collisions<T extends { readonly cidr: Cidr }>(items: readonly T[]): readonly (readonly [T, T])[] {
  const sorted = items
    .map((item, order) => ({ item, order }))
    .sort((a, b) => a.item.cidr.first - b.item.cidr.first || b.item.cidr.last - a.item.cidr.last || a.order - b.order);
  const found: { readonly pair: readonly [T, T]; readonly order: number }[] = [];
  let widest = sorted[0];
  for (const current of sorted.slice(1)) {
    if (widest && overlaps(widest.item.cidr, current.item.cidr)) {
      const [earlier, later] = widest.order < current.order ? [widest, current] : [current, widest];
      found.push({ pair: [later.item, earlier.item], order: later.order });
    }
    if (!widest || current.item.cidr.last > widest.item.cidr.last) widest = current;
  }
  return found.sort((a, b) => a.order - b.order).map(({ pair }) => pair);
}
