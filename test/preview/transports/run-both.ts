import { PreviewEngine } from '../../../preview/preview';
import type { PreviewResult } from '../../../preview/result';
import { completePrograms, failingPrograms, fixturePack, fixtureRequest, packageRoot } from '../fixture-programs';

/**
 * Previews every fixture program in both transports and prints the results as JSON. Runs from the compiled tests, in a
 * process of its own: the fast transport hooks Node's module loader, which a test runner replaces.
 */

/** Packs that work with every program; a throwing or unloadable pack has tests of its own. */
const packs = [
  fixturePack('storage'),
  fixturePack('remediation'),
  fixturePack('stack-rules'),
  fixturePack('configured', { all: { enforcementLevel: 'mandatory' } }),
];

/** Programs that end by the deadline. */
const endless = ['hangs', 'spins'];

/** Short, but the packs must have started in it also on a busy machine. */
const deadlineSeconds = 20;

async function both(): Promise<Record<'fast' | 'process', Record<string, PreviewResult>>> {
  const results: Record<'fast' | 'process', Record<string, PreviewResult>> = { fast: {}, process: {} };
  const engine = new PreviewEngine(packageRoot);
  try {
    for (const transport of ['fast', 'process'] as const) {
      // Complete programs share one preview, so that the packs are started once; failing ones run by themselves.
      const complete = await engine.run({ ...fixtureRequest(completePrograms, packs), transport });
      for (const account of complete.accounts)
        results[transport][account.account] = { ...complete, accounts: [account] };
      const failing = Object.keys(failingPrograms).filter((name) => !endless.includes(name));
      const failed = await engine.run({ ...fixtureRequest(failing, packs), transport });
      for (const account of failed.accounts) results[transport][account.account] = { ...failed, accounts: [account] };
      const stopped = await engine.run({ ...fixtureRequest(endless, packs), transport, deadlineSeconds });
      for (const account of stopped.accounts) results[transport][account.account] = { ...stopped, accounts: [account] };
      for (const pack of ['throwing', 'unloadable', 'noisy']) {
        results[transport][`pack ${pack}`] = await engine.run({
          ...fixtureRequest(['static-website'], [fixturePack(pack)]),
          transport,
        });
      }
    }
  } finally {
    await engine.close();
  }
  return results;
}

both().then(
  (results) => process.stdout.write(JSON.stringify(results)),
  (error: unknown) => {
    process.stderr.write(String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  },
);
