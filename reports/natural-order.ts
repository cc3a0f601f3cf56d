const collator = new Intl.Collator('en', { numeric: true });

/** Order in which people count: `1.2.10` after `1.2.9`, `A1.1` after `12.10.7`. */
export function byNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b);
}
