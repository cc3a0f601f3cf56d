function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Case, hyphens, underscores and blanks are the usual slips, so they do not count. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** The candidate a misspelt word probably means, or undefined when none is near (a third of its letters differ). */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(word).slice(0, 64);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const found = distance(wanted, plain(candidate).slice(0, 64));
    if (found <= Math.max(1, Math.floor(candidate.length / 3)) && (!best || found < best.distance))
      best = { candidate, distance: found };
  }
  return best?.candidate;
}

/** `Did you mean "x"?` when one is near, else the choices (at most twelve of them). */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = closest(word, candidates);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (candidates.length === 0) return 'There is none to choose from.';
  const more = candidates.length > 12 ? `, … (${candidates.length} in all)` : '';
  return `Choose one of ${candidates.slice(0, 12).join(', ')}${more}.`;
}
