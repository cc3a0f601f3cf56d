import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Tutorial } from '../model/tutorial';

/** Modules beside this one end as it does: `.ts` under test, `.js` when built. */
const extension = path.extname(__filename);

/** `tutorials/<policy>`; loaded when a page is made or shown, never with the pack. */
export function tutorialFile(policy: string): string {
  return path.join(__dirname, 'tutorials', `${policy}${extension}`);
}

/** The tutorial of a policy of this pack, undefined where nobody has written it yet. */
export async function readTutorial(policy: string): Promise<Tutorial | undefined> {
  const file = tutorialFile(policy);
  if (!fs.existsSync(file)) return undefined;
  return ((await import(file)) as { readonly tutorial: Tutorial }).tutorial;
}
