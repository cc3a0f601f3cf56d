import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PulumiCommand } from '@pulumi/pulumi/automation';
import { parse } from 'yaml';
import type { AccountStacks } from '../operations/deployment/account-stacks';
import type { StateBackend } from '../operations/state-backend/state-backend';
import type { Organization } from '../organization/model';
import type { DeploymentOptions } from './deployment-options';
import { packageRoot } from './package-root';
import type { Terminal } from './terminal';

/** Everything needed to reach the stacks. */
export interface Deployed {
  readonly cli: PulumiCommand;
  readonly backend: StateBackend;
  readonly stacks: AccountStacks;
  readonly projectDirectory: string;
}

/** Directory of the Pulumi project: that of the landing zone's file when it holds one, else this package's. */
export function projectDirectoryOf(file: string): string {
  const directory = path.dirname(file);
  return fs.existsSync(path.join(directory, 'Pulumi.yaml')) ? directory : packageRoot();
}

function backendUrlOf(projectDirectory: string): string | undefined {
  const project = parse(fs.readFileSync(path.join(projectDirectory, 'Pulumi.yaml'), 'utf8')) as {
    readonly backend?: { readonly url?: unknown };
  } | null;
  const url = project?.backend?.url;
  return typeof url === 'string' ? url : undefined;
}

/**
 * @throws StateBackendInvalid
 * @throws PulumiCliMissing
 */
export async function openDeployed(
  options: DeploymentOptions,
  organization: Organization,
  terminal: Terminal,
  exceptionsFile?: string,
): Promise<Deployed> {
  const { chooseBackend } = await import('../operations/state-backend/state-backend');
  const { findPulumi } = await import('../operations/deployment/pulumi-cli');
  const { AccountStacks: Stacks } = await import('../operations/deployment/account-stacks');
  const file = path.resolve(terminal.workingDirectory, options.file);
  const projectDirectory = projectDirectoryOf(file);
  const backend = chooseBackend({
    option: options.backend,
    secretsProvider: options.secretsProvider,
    environment: terminal.environment,
    projectUrl: backendUrlOf(projectDirectory),
    projectDirectory,
    organization,
  });
  const cli = await findPulumi();
  const stacks = new Stacks({
    cli,
    backend,
    projectDirectory,
    landingZoneFile: file,
    homeRegion: organization.homeRegion,
    exceptionsFile,
  });
  return { cli, backend, stacks, projectDirectory };
}
