import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { PulumiCommand } from '@pulumi/pulumi/automation';
import { parse } from 'yaml';
import type { AccountStacks } from '../operations/deployment/account-stacks';
import type { StateBackend } from '../operations/state-backend/state-backend';
import type { Organization } from '../organization/model';
import { packageRoot } from './package-root';
import type { Terminal } from './terminal';

/** Options of the commands that work on deployed accounts: `up`, `destroy`, `drift` and `adopt`. */
export interface DeploymentOptions {
  readonly file: string;
  readonly backend?: string;
  readonly secretsProvider?: string;
}

/** A whole number from 1 to 500. */
export function parseParallel(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > 500)
    throw new InvalidArgumentError('Write a whole number from 1 to 500.');
  return number;
}

export function addDeploymentOptions(command: Command): Command {
  return command
    .option('--file <file>', 'the landing zone', 'landing-zone.yaml')
    .option(
      '--backend <backend>',
      'where the state is kept: local, s3, cloud or an URL (default: PULUMI_BACKEND_URL, else backend.url of Pulumi.yaml, else local)',
    )
    .option(
      '--secrets-provider <provider>',
      'what encrypts secrets in the state, as for pulumi stack init (default: the KMS key of the state for s3, Pulumi Cloud for cloud, else PULUMI_CONFIG_PASSPHRASE)',
    );
}

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

/** Formats of `landing-zone drift`. */
export const driftFormats = ['text', 'json', 'markdown', 'junit', 'sarif', 'sarif-upload'] as const;
export type DriftFormat = (typeof driftFormats)[number];

export interface DriftOutput {
  readonly format: DriftFormat;
  readonly path: string;
}

/** `sarif=drift.sarif`; repeatable. */
export function parseDriftOutput(value: string, previous: readonly DriftOutput[] = []): readonly DriftOutput[] {
  const [, name = '', file = ''] = /^([^=]*)=([\s\S]*)$/.exec(value) ?? [];
  const format = driftFormats.find((candidate) => candidate === name);
  if (format === undefined || file === '')
    throw new InvalidArgumentError(`Write FORMAT=PATH with one of the formats ${driftFormats.join(', ')}.`);
  if (previous.some((other) => other.path === file))
    throw new InvalidArgumentError(`${file} is named twice; give every report its own file.`);
  return [...previous, { format, path: file }];
}

/** The role AWS Organizations makes in every account, with which the landing zone is deployed. */
export const defaultInventoryRole = 'OrganizationAccountAccessRole';
