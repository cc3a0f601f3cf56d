import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AccessSettings } from '../../../components/production-access/access-settings';

/** Reads the settings the deployment put next to the code. */
export function readSettings(): AccessSettings {
  return JSON.parse(fs.readFileSync(path.join(__dirname, 'settings.json'), 'utf8')) as AccessSettings;
}

/** Lambda sends what is printed to the log group of the function. */
export function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
