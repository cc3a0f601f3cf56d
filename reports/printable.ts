/**
 * Characters that would let text from a program, a file or a policy drive the reader's terminal or hide in a page:
 * controls (Cc) except newline and tab, formatting characters such as the bidirectional overrides (Cf), halves of
 * surrogate pairs (Cs), and the line separators. Joiners (U+200C, U+200D), which some scripts need, stay.
 * https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
const unprintable = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The text with every unprintable character written as its code, `\u{1b}`; newlines and tabs stay. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same on one line: runs of white space become one space. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
