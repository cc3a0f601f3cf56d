/**
 * Address ranges. Whether rules are open to the internet is decided on ranges, never on the text "0.0.0.0/0", so that
 * 0.0.0.0/1 with 128.0.0.0/1, or ::/1 with 8000::/1, is recognised for what it is.
 */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const bits = { 4: 32n, 6: 128n } as const;

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0n;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    value = (value << 8n) | BigInt(part);
  }
  return value;
}

function parseIpv6(text: string): bigint | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted) {
    const tail = parseIpv4(dotted[2] ?? '');
    if (tail === undefined) return undefined;
    return parseIpv6(`${dotted[1] ?? ''}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`);
  }
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = (half: string | undefined): readonly string[] => (half ? half.split(':') : []);
  const head = groups(halves[0]);
  const tail = groups(halves[1]);
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  let value = 0n;
  for (const group of [...head, ...new Array<string>(missing).fill('0'), ...tail]) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined;
    value = (value << 16n) | BigInt(`0x${group}`);
  }
  return value;
}

/** The range of a CIDR block or of a single address; undefined when the text is neither. Host bits are ignored, as AWS does. */
export function parseCidr(text: string): AddressRange | undefined {
  const [address = '', prefixText, ...rest] = text.trim().split('/');
  const family = address.includes(':') ? 6 : 4;
  const value = family === 6 ? parseIpv6(address) : parseIpv4(address);
  if (value === undefined || rest.length > 0) return undefined;
  if (prefixText !== undefined && !/^\d{1,3}$/.test(prefixText)) return undefined;
  const prefix = prefixText === undefined ? bits[family] : BigInt(prefixText);
  if (prefix > bits[family]) return undefined;
  const hostBits = bits[family] - prefix;
  const first = (value >> hostBits) << hostBits;
  return { family, first, last: first + (1n << hostBits) - 1n };
}

function ranges(...cidrs: readonly string[]): readonly AddressRange[] {
  return cidrs.flatMap((cidr) => parseCidr(cidr) ?? []);
}

/**
 * Addresses no one on the internet can use as source: private, shared, loopback, link-local, multicast and reserved blocks.
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const notPublic = ranges(
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '224.0.0.0/3',
  '::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8',
); // prettier-ignore

/** More than this many public addresses are "the internet": more than one IPv4 /8, more than one IPv6 /16. */
const internetThreshold = { 4: 1n << 24n, 6: 1n << 112n } as const;

function merge(list: readonly AddressRange[]): readonly AddressRange[] {
  const merged: AddressRange[] = [];
  for (const range of [...list].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const previous = merged[merged.length - 1];
    if (previous && range.first <= previous.last + 1n) {
      if (range.last > previous.last) merged[merged.length - 1] = { ...previous, last: range.last };
    } else merged.push(range);
  }
  return merged;
}

function overlap(a: AddressRange, b: AddressRange): bigint {
  if (a.family !== b.family) return 0n;
  const first = a.first > b.first ? a.first : b.first;
  const last = a.last < b.last ? a.last : b.last;
  return last < first ? 0n : last - first + 1n;
}

/** How many public addresses of `family` the blocks cover together. Texts that are no CIDR block count nothing. */
export function publicAddresses(cidrs: readonly string[], family: 4 | 6): bigint {
  let total = 0n;
  for (const range of merge(ranges(...cidrs).filter((candidate) => candidate.family === family))) {
    total += range.last - range.first + 1n;
    for (const block of notPublic) total -= overlap(range, block);
  }
  return total;
}

/**
 * True when the blocks together admit the internet: more public addresses than one /8 (IPv4) or one /16 (IPv6) holds. So
 * every single prefix shorter than that counts, and so does a set of longer ones. Private ranges never count.
 */
export function coversInternet(cidrs: readonly string[], family: 4 | 6): boolean {
  return publicAddresses(cidrs, family) > internetThreshold[family];
}

/** True when the two blocks share an address. */
export function cidrsOverlap(a: string, b: string): boolean {
  const left = parseCidr(a);
  const right = parseCidr(b);
  return left !== undefined && right !== undefined && overlap(left, right) > 0n;
}

/** True when `outer` holds every address of `inner`. */
export function cidrContains(outer: string, inner: string): boolean {
  const left = parseCidr(outer);
  const right = parseCidr(inner);
  return (
    left !== undefined &&
    right !== undefined &&
    left.family === right.family &&
    left.first <= right.first &&
    left.last >= right.last
  );
}

/** True when the address or block lies wholly in ranges that are not routed on the internet. */
export function isPrivate(cidr: string): boolean {
  const range = parseCidr(cidr);
  return range !== undefined && notPublic.some((block) => overlap(block, range) === range.last - range.first + 1n);
}
