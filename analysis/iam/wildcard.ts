import { Truth } from './truth';

/**
 * Wildcard patterns of policies: `*` is any text, `?` one character. Inside a pattern the two stand as private
 * characters, so that a `*` a policy variable brings in is a plain character, as the documentation demands
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
 */
export const anyText = '\ue000';
export const anyCharacter = '\ue001';
/** Stands in an ARN for a part that is not known before deployment: one or more characters. */
export const unknownText = '\ufffc';

/** A text of a policy document as a pattern. */
export function patternOf(text: string): string {
  return text.replace(/[*?]/g, (character) => (character === '*' ? anyText : anyCharacter));
}

function matchesLiterally(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const expected = pattern[p];
    if (expected === anyText) {
      star = p++;
      resume = t;
    } else if (
      expected !== undefined &&
      (expected === text[t] || (expected === anyCharacter && text[t] !== unknownText))
    ) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === anyText) p++;
  return p === pattern.length;
}

/** Whether some text in place of each unknown part would match; rows of the usual table over both texts. */
function couldMatch(pattern: string, text: string): boolean {
  let row: boolean[] = [true];
  for (let t = 0; t < text.length; t++) row.push(row[t] === true && text[t] === unknownText);
  for (const expected of pattern) {
    const next: boolean[] = [expected === anyText && row[0] === true];
    for (let t = 0; t < text.length; t++) {
      const open = text[t] === unknownText;
      const single = expected === text[t] || expected === anyCharacter;
      const consumed = (row[t] === true && (single || open)) || (open && (row[t + 1] === true || next[t] === true));
      next.push(consumed || (expected === anyText && (row[t + 1] === true || next[t] === true)));
    }
    row = next;
  }
  return row[text.length] === true;
}

/** False when the two differ before the first wildcard and the first unknown part: a quick, safe no. */
export function beginsAlike(pattern: string, text: string): boolean {
  for (let index = 0; index < pattern.length; index++) {
    const expected = pattern[index];
    const actual = text[index];
    if (expected === anyText || expected === anyCharacter || actual === unknownText) return true;
    if (expected !== actual) return false;
  }
  return pattern.length === text.length;
}

/** Matches a pattern made by `patternOf`; `unknown` when an unknown part of the text decides. Case-sensitive. */
export function matches(pattern: string, text: string): Truth {
  if (pattern === anyText) return 'yes';
  if (!beginsAlike(pattern, text)) return 'no';
  if (matchesLiterally(pattern, text)) return 'yes';
  return text.includes(unknownText) && couldMatch(pattern, text) ? 'unknown' : 'no';
}
