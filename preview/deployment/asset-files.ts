import * as fs from 'node:fs';
import * as path from 'node:path';
import type { WireProperties, WireValue } from '../packs/pack';
import { isObject, signatureOf, signatures } from '../values';

/** Paths of files that the assets and archives inside a value name. */
function assetPaths(value: WireValue | undefined): readonly string[] {
  if (Array.isArray(value)) return (value as readonly WireValue[]).flatMap(assetPaths);
  if (!isObject(value)) return [];
  const signature = signatureOf(value);
  const isAsset = signature === signatures.asset || signature === signatures.archive;
  const own = isAsset && typeof value['path'] === 'string' && value['path'] !== '' ? [value['path']] : [];
  return [...own, ...Object.values(value).flatMap(assetPaths)];
}

/** Files of assets and archives that are not there; the engine reads them all to know their hashes. */
export function missingAssetFiles(properties: WireProperties, directory: string): readonly string[] {
  return assetPaths(properties).filter((file) => !fs.existsSync(path.resolve(directory, file)));
}
