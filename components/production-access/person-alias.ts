import { createHash } from 'node:crypto';

/** Longest alias of a Lambda function (https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html). */
const maxAliasLength = 128;

/**
 * Name of the function alias that belongs to one person. Lambda does not tell a function who called it, but IAM decides
 * who may call which alias, and the function sees the alias. The alias is therefore the proof of identity.
 *
 * Different names give different aliases: letters, digits and hyphens stay, everything else becomes `_` and two hexadecimal
 * digits; a name that would become too long is hashed. The prefix keeps aliases from being numbers, which Lambda refuses.
 */
export function personAlias(userName: string): string {
  const encoded = `p-${userName.replace(/[^A-Za-z0-9-]/g, (character) => `_${hex(character)}`)}`;
  return encoded.length <= maxAliasLength
    ? encoded
    : `h-${createHash('sha256').update(userName, 'utf8').digest('hex')}`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}
