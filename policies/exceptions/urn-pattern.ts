/** True when a URN is the one named, or matches the pattern: `*` stands for any text, `?` for one character. */
export function matchesUrn(pattern: string, glob: boolean, urn: string): boolean {
  if (!glob) return pattern === urn;
  // Two pointers and one point to come back to: linear in practice, where a regular expression may backtrack for ever.
  let at = 0;
  let position = 0;
  let star = -1;
  let resume = 0;
  while (position < urn.length) {
    if (at < pattern.length && (pattern[at] === '?' || (pattern[at] !== '*' && pattern[at] === urn[position]))) {
      at += 1;
      position += 1;
    } else if (pattern[at] === '*') {
      star = at;
      resume = position;
      at += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      position = resume;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/** The stack a URN or pattern names: `urn:pulumi:<stack>::…`; undefined when a pattern leaves it open. */
export function stackNamed(resource: string): string | undefined {
  const stack = /^urn:pulumi:([^:]*)::/.exec(resource)?.[1];
  return stack === undefined || /[*?]/.test(stack) ? undefined : stack;
}
