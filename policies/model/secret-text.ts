import { asText } from './values';

/** Forms a credential takes in clear text, and the name a message may call it by. The text itself is never shown. */
const forms: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: 'an AWS secret access key', pattern: /aws_?secret_?access_?key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}/i },
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { name: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36}/ },
  { name: 'a Slack token', pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { name: 'credentials in a URL', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/$]+:[^\s:@/${}]{3,}@/i },
  {
    name: 'a password or secret',
    pattern:
      /(?:^|[\s"';{,_-])(?:[a-z0-9_-]*(?:password|passwd|pwd|secret|api_?key|auth_?token|access_?token))["']?\s*[=:]\s*["']?(?![$<{(]|\s|["']|(?:arn|true|false|null|none|required|prompt)\b)[^\s"'$`]{6,}/im,
  },
];

function decoded(text: string): string {
  if (text.length < 16 || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text)) return '';
  return Buffer.from(text, 'base64').toString('utf8');
}

/** What credential the text seems to hold (it may be base64), or undefined. A heuristic: it proves presence, not absence. */
export function credentialIn(value: unknown): string | undefined {
  const text = asText(value);
  if (text === undefined) return undefined;
  const plain = decoded(text);
  return forms.find(({ pattern }) => pattern.test(text) || pattern.test(plain))?.name;
}

const secretName =
  /(?:password|passwd|pwd|secret|api_?key|private_?key|access_?key|(?:auth|access|refresh|bearer|api)_?token|credential|passphrase)s?$/i;

/** True when a variable or parameter of this name is meant to hold a secret ("DB_PASSWORD", "/app/api-key"). */
export function namesSecret(name: string): boolean {
  return secretName.test(name.replace(/-/g, '_'));
}

/** True when a value only points at a secret: an ARN, a Secrets Manager or Systems Manager reference, a path, nothing. */
export function refersToSecret(value: string): boolean {
  return value === '' || /^(?:arn:|\{\{resolve:|ssm:|secretsmanager:|\/|https?:\/\/[^@]*$)/i.test(value);
}
