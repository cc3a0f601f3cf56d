import * as fs from 'node:fs';
import * as path from 'node:path';

/** IAM takes SAML metadata of at most 10,000,000 characters (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html). */
const maxBytes = 10_000_000;

/** A file named in landing-zone.yaml: its text, or why there is none. */
export type BesideFile = { readonly text: string } | { readonly problem: string };

/** Reads a file named in landing-zone.yaml. */
export type ReadBeside = (name: string) => BesideFile;

/** Reads files relative to the directory of a landing-zone.yaml. Never throws. */
export function readBeside(landingZoneFile: string): ReadBeside {
  return (name) => {
    const file = path.resolve(path.dirname(landingZoneFile), name);
    try {
      const status = fs.statSync(file);
      if (!status.isFile()) return { problem: 'is no regular file' };
      if (status.size > maxBytes) return { problem: `is larger than ${maxBytes} bytes` };
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)) };
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
      if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'does not exist' };
      if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { problem: 'is not UTF-8 text' };
      return { problem: `cannot be read${code === '' ? '' : ` (${code})`}` };
    }
  };
}
