import { Properties, Subject } from '../../model/rule';
import { asKeyword, asObject, asText } from '../../model/values';

/** True for Session Manager preferences: a document of type Session. */
export function isSessionDocument({ props }: Subject): boolean {
  return asKeyword(props['documentType']) === 'session';
}

/**
 * The preferences of a session document, JSON or YAML. Of YAML only `name: value` lines are read, which is what
 * preferences consist of.
 */
export function sessionInputs(content: unknown): Properties {
  const text = asText(content) ?? '';
  try {
    return asObject(asObject(JSON.parse(text))['inputs']);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const lines = text.matchAll(/^\s*["']?(\w+)["']?\s*:\s*["']?([^"'\n#]*?)["']?\s*(?:#.*)?$/gm);
    return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
  }
}
