/** Text as an attacker would put it into a resource name, a message or a file. */
export const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'&\u001b[31mred\u001b]0;title\u0007\u009b2J\u202egnp.exe\u0000\u2028`;

/** True when no character of the text can drive a terminal or reorder what is read. */
export function isHarmless(text: string): boolean {
  return !/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028]/u.test(text);
}
