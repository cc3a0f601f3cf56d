/** Who the statements of a trust policy let in, sorted and without repetition; `unreadable` for a document that is none. */
export function trustedBy(document: string): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(document);
  } catch {
    return ['unreadable'];
  }
  const found = new Set<string>();
  for (const statement of list(property(parsed, 'Statement'))) {
    if (property(statement, 'Effect') !== 'Allow') continue;
    const principal = property(statement, 'Principal');
    if (typeof principal === 'string') found.add(principal);
    else if (typeof principal === 'object' && principal !== null) {
      for (const value of Object.values(principal).flatMap(list)) if (typeof value === 'string') found.add(value);
    }
  }
  return [...found].sort();
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}
