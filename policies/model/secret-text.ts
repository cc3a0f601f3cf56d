import { asText } from './values';

/** Forms a credential takes in clear text, and the name a message may call it by. The text itself is never shown. */
const forms: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: 'an AWS secret access key', pattern: /aws_?secret_?access_?key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}/i },
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { name: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36}/ },
  { name: 'a GitHub token', pattern: /\bgithub_pat_[A-Za-z0-9_]{22,}/ },
  { name: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,}/ },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}/ },
  { name: 'a payment API key', pattern: /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/ },
  { name: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}/ },
  { name: 'a bearer token', pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
  { name: 'a password on a command line', pattern: /\bmysql\w*\s[^\n]*-p(?!ort|ro)[^\s$'"`(-][^\s$'"`]{3,}/ },
  { name: 'a Slack token', pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { name: 'credentials in a URL', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/$]+:[^\s:@/${}]{3,}@/i },
  {
    name: 'a password or secret',
    pattern:
      /(?:^|[\s"';{,_-])(?:[a-z0-9_-]*(?:password|passwd|pwd|passphrase|secret(?:_?key)?|api_?key|private_?key|encryption_?key|signing_?key|auth_?token|access_?token))["']?\s*[=:]\s*["']?(?![$<{(]|\s|["']|(?:arn|true|false|null|none|required|prompt)\b)[^\s"'$`]{6,}/im,
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
  /(?:password|passwd|pwd|secret(?:_?key)?|(?:api|private|access|encryption|signing)_?key|(?:auth|access|refresh|bearer|api|github|gitlab|npm|slack|bot|deploy|vault|session)_?token|credential|passphrase)s?$|(?:^|_)pass$|(?:^|_)(?<!(?:next|page|csrf|xsrf|continuation|idempotency|request)_)token$/i;

/** True when a variable or parameter of this name is meant to hold a secret ("DB_PASSWORD", "/app/api-key"). */
export function namesSecret(name: string): boolean {
  return secretName.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[-./]/g, '_'));
}

/**
 * True when a value only points at a secret, or is plainly none: an ARN, a Secrets Manager or Systems Manager reference, a
 * path (`prod/orders/db`; lower case, so that keys with slashes do not pass), a switch, nothing.
 */
export function refersToSecret(value: string): boolean {
  return (
    /^(?:arn:|\{\{resolve:|ssm:|secretsmanager:|\/|https?:\/\/[^@]*$)/i.test(value) ||
    /^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)+$/.test(value) ||
    /^(?:true|false|null|none|required|optional|)$/i.test(value)
  );
}
