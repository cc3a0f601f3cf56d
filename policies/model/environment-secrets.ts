import { isGiven } from './presence';
import { credentialIn, namesSecret, refersToSecret } from './secret-text';
import { asObject, asText, shownText } from './values';

/** Names of access keys and registry credentials that do not sound like secrets (Security Hub ECS.8, CodeBuild.2). */
const knownNames: ReadonlySet<string> = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA']);

/**
 * Names of the variables in a list of `{ name, value }` that hold a secret of their own: by name, unless the value only
 * points at one, or by a value that looks like a credential. Access keys count also where the value is not known yet.
 * Values are never returned.
 */
export function secretVariables(variables: readonly unknown[]): readonly string[] {
  return variables.flatMap((item) => {
    const variable = asObject(item);
    const name = asText(variable['name'] ?? variable['Name']) ?? '';
    const read = (): unknown => variable['value'] ?? variable['Value'] ?? '';
    if (knownNames.has(name.toUpperCase())) return isGiven(read) ? [name] : [];
    const value = shownText(read());
    const holds = (namesSecret(name) && !refersToSecret(value)) || credentialIn(value) !== undefined;
    return holds ? [name] : [];
  });
}
