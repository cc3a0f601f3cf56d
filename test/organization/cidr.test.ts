import * as fc from 'fast-check';
import {
  type Cidr,
  cidrPattern,
  collisions,
  contains,
  formatCidr,
  overlaps,
  parseCidr,
  subnets,
} from '../../organization/cidr';

const anyCidr: fc.Arbitrary<Cidr> = fc
  .record({ address: fc.integer({ min: 0, max: 2 ** 32 - 1 }), prefix: fc.integer({ min: 0, max: 32 }) })
  .map(({ address, prefix }) => {
    const size = 2 ** (32 - prefix);
    const first = Math.floor(address / size) * size;
    return { first, last: first + size - 1, prefix };
  });

function parsed(text: string): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`${text} is no CIDR`);
  return cidr;
}

describe('parseCidr', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '255.255.255.255/32', '172.16.240.0/20'])('reads %s back as it is', (text) => {
    expect(formatCidr(parsed(text))).toBe(text);
  });
  it.each([
    '',
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.0.0/8',
    '256.0.0.0/8',
    '010.0.0.0/8',
    '10.0.0.0/08',
    ' 10.0.0.0/8',
    '10.0.0.0/8\n',
    '::/0',
    '10.0.0.-1/8',
    '1e1.0.0.0/8',
  ])('refuses %j', (text) => expect(parseCidr(text)).toBeUndefined());
  it('cuts off the bits behind the prefix', () => expect(formatCidr(parsed('10.1.2.3/16'))).toBe('10.1.0.0/16'));
});

describe('properties', () => {
  it('format and parse are inverse', () => {
    fc.assert(fc.property(anyCidr, (cidr) => expect(parseCidr(formatCidr(cidr))).toEqual(cidr)));
  });
  it('nothing but CIDRs matches the pattern, and all of it parses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,3}(\.[0-9]{1,3}){3}\/[0-9]{1,2}$/), (text) => {
        const octets = text.split(/[./]/).map(Number);
        const valid =
          octets.slice(0, 4).every((octet) => octet <= 255) && (octets[4] ?? 99) <= 32 && !/(^|[./])0\d/.test(text);
        expect(cidrPattern.test(text)).toBe(valid);
        expect(parseCidr(text) !== undefined).toBe(valid);
      }),
    );
  });
  it('two blocks overlap when and only when one contains the other', () => {
    fc.assert(fc.property(anyCidr, anyCidr, (a, b) => expect(overlaps(a, b)).toBe(contains(a, b) || contains(b, a))));
  });
  it('overlapping is symmetric, containing is reflexive and antisymmetric', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(contains(a, a)).toBe(true);
        if (contains(a, b) && contains(b, a)) expect(a).toEqual(b);
      }),
    );
  });
  it('subnets are inside the network, apart from each other, in order, and aligned', () => {
    fc.assert(
      fc.property(anyCidr, fc.integer({ min: 0, max: 6 }), fc.nat(64), (network, bits, wanted) => {
        const prefix = Math.min(32, network.prefix + bits);
        const count = Math.min(wanted, 2 ** (prefix - network.prefix));
        const blocks = subnets(network, prefix, count);
        expect(blocks).toHaveLength(count);
        blocks.forEach((block, index) => {
          expect(contains(network, block)).toBe(true);
          expect(parseCidr(formatCidr(block))).toEqual(block);
          const next = blocks[index + 1];
          if (next) expect(block.last + 1).toBe(next.first);
        });
      }),
    );
  });
  it('collisions finds an overlap when and only when some pair overlaps, and names only pairs that do', () => {
    const near = fc
      .record({ block: fc.nat(63), prefix: fc.integer({ min: 24, max: 30 }) })
      .map(({ block, prefix }) => parsed(`10.0.${block % 4}.${(block * 4) % 256}/${prefix}`));
    fc.assert(
      fc.property(fc.array(near, { maxLength: 12 }), (blocks) => {
        const items = blocks.map((cidr, id) => ({ id, cidr }));
        const found = collisions(items);
        const colliding = new Set(
          items
            .filter(({ id, cidr }) => items.some((other) => other.id < id && overlaps(other.cidr, cidr)))
            .map(({ id }) => id),
        );
        expect(found.length > 0).toBe(colliding.size > 0);
        for (const [later, earlier] of found) {
          expect(overlaps(later.cidr, earlier.cidr)).toBe(true);
          expect(later.id).toBeGreaterThan(earlier.id);
        }
      }),
    );
  });
});

describe('subnets', () => {
  it.each([
    ['10.0.0.0/24', 23, 1],
    ['10.0.0.0/24', 25, 3],
    ['10.0.0.0/32', 33, 1],
  ] as const)('%s has no room for /%d times %d', (network, prefix, count) => {
    expect(() => subnets(parsed(network), prefix, count)).toThrow(RangeError);
  });
});
