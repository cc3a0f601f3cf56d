import type { WireProperties, WireValue } from '../packs/pack';
import { containsSecret, isUnknown, unknownValue } from '../values';
import { Refusal } from './refusal';

/**
 * State of a reference to another stack: looked up by the name as written, else by its last part (`organization/project/stack`).
 *
 * @throws Refusal for a stack nobody knows
 */
export async function readStack(
  name: WireValue,
  outputsOf: (stack: string) => Promise<WireProperties | undefined>,
): Promise<WireProperties> {
  if (typeof name !== 'string' || isUnknown(name))
    return { name: unknownValue, outputs: unknownValue, secretOutputNames: unknownValue };
  const last = name.slice(name.lastIndexOf('/') + 1);
  let outputs: WireProperties | undefined;
  try {
    outputs = (await outputsOf(name)) ?? (last === name ? undefined : await outputsOf(last));
  } catch (error) {
    throw new Refusal('stack-reference', `The program reads the outputs of stack ${name}: ${(error as Error).message}`);
  }
  if (outputs === undefined) {
    throw new Refusal(
      'stack-reference',
      `The program reads the outputs of stack ${name}, which is not part of this preview. Preview both stacks together, or give the outputs of ${name}.`,
    );
  }
  const secretOutputNames = Object.keys(outputs)
    .filter((key) => containsSecret(outputs[key]))
    .sort();
  return { name, outputs, secretOutputNames };
}
