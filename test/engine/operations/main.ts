import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { packageRoot } from '../../preview/fixture-programs';
import { prepareTools, ToolsUnavailable } from '../harness/tools';

/** What a shell takes for a skipped test, as in ../main.ts. */
const skipped = 77;

/*
 * Deployment, drift, adoption and state backends under the real Pulumi engine: `npm run test:operations`. Arguments go to jest.
 * Builds the CLI when it is not there; where that cannot be, it says that nothing was run and exits with 77. deployed-organization.ts has the settings.
 */

function main(args: readonly string[]): number {
  try {
    const { cliVersion } = prepareTools(path.join(packageRoot, 'test', 'engine', 'harness'), (text) =>
      process.stdout.write(`${text}\n`),
    );
    process.stdout.write(`Pulumi CLI ${cliVersion}\n`);
  } catch (error) {
    if (!(error instanceof ToolsUnavailable)) throw error;
    process.stdout.write(`Nothing is run: ${error.message}\n0 passed, 0 failed, all skipped\n`);
    return skipped;
  }
  const config = path.join(packageRoot, 'test', 'engine', 'operations', 'jest.config.js');
  const jest = path.join(packageRoot, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [jest, '--config', config, ...args], {
    cwd: packageRoot,
    stdio: 'inherit',
  });
  return status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
