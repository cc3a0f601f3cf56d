import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Tutorial } from '../model/tutorial';

/** Modules beside this one end as it does: `.ts` under test, `.js` when built. */
const extension = path.extname(__filename);

/** `<service>/tutorials/<policy>`; loaded when a page is made or shown, never with the pack. */
export function tutorialFile(service: string, policy: string): string {
  return path.join(__dirname, service, 'tutorials', `${policy}${extension}`);
}

/** The tutorial of a policy, undefined where nobody has written it yet. */
export async function readTutorial(service: string, policy: string): Promise<Tutorial | undefined> {
  const file = tutorialFile(service, policy);
  if (!fs.existsSync(file)) return undefined;
  return ((await import(file)) as { readonly tutorial: Tutorial }).tutorial;
}
