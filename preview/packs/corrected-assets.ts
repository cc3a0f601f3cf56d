import { isObject, signatureOf, signatures } from '../values';
import { PolicyThrew, type WireProperties, type WireValue } from './pack';

/** Path of the first archive whose assets are no map of assets and archives; undefined where there is none. */
function brokenArchive(value: WireValue, path: string): string | undefined {
  if (Array.isArray(value)) return firstBroken(Object.entries(value), path);
  if (!isObject(value)) return undefined;
  const assets = value['assets'];
  if (signatureOf(value) !== signatures.archive || assets === undefined)
    return firstBroken(Object.entries(value), path);
  return isObject(assets) ? firstBroken(Object.entries(assets), path) : path;
}

function firstBroken(entries: readonly (readonly [string, WireValue])[], path: string): string | undefined {
  for (const [key, item] of entries) {
    const broken = brokenArchive(item, path === '' ? key : `${path}.${key}`);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

/**
 * Refuses what a remediation returned when an archive in it is broken: `@pulumi/policy` gives an `AssetArchive` back as the list of its
 * names (`serializeProperty` in its `deserialize.ts`), so a remediation that returns `args.props` of a function with such an archive loses the
 * contents. The Pulumi engine stops at it with "unexpected archive contents"; handed on, it makes the next pack hang.
 *
 * @throws PolicyThrew
 */
export function refuseBrokenArchives(pack: string, policy: string, properties: WireProperties): void {
  const path = firstBroken(Object.entries(properties), '');
  if (path === undefined) return;
  throw new PolicyThrew(
    pack,
    `The policy ${policy} of pack ${pack} returned a broken archive at ${path}: the policy SDK keeps only the names of an AssetArchive. ` +
      'Use a FileArchive in the program, or let the remediation leave resources with such an archive alone.',
    '',
  );
}
