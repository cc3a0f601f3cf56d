import * as fs from 'node:fs';
import * as path from 'node:path';
import type { LocalWorkspaceOptions, PulumiCommand, Stack } from '@pulumi/pulumi/automation';
import { exceptionsVariable } from '../../policies/exceptions/pack-exceptions';
import { readingWholeStates } from '../state-backend/local-state-repair';
import type { StateBackend } from '../state-backend/state-backend';

export interface AccountStacksOptions {
  readonly cli: PulumiCommand;
  readonly backend: StateBackend;
  /** Directory of Pulumi.yaml; the stacks' settings are next to it. */
  readonly projectDirectory: string;
  /** Absolute path of landing-zone.yaml. */
  readonly landingZoneFile: string;
  readonly homeRegion: string;
  /** Accepted risks the policy packs apply during the deployment; absolute, undefined for none. */
  readonly exceptionsFile?: string | undefined;
}

/** Settings of the CLI that no run shall depend on. */
const quietCli: Readonly<Record<string, string>> = {
  PULUMI_SKIP_UPDATE_CHECK: 'true',
  // The gate before a deployment has checked the types; checking them again for every account takes longer than the deployment.
  PULUMI_NODEJS_TRANSPILE_ONLY: 'true',
};

/** The stacks of a landing zone in its backend, one for each account. Safe to use for several accounts at a time. */
export class AccountStacks {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: AccountStacksOptions) {}

  /** File with the settings of an account's stack. */
  settingsFile(account: string): string {
    return path.join(this.options.projectDirectory, `Pulumi.${account}.yaml`);
  }

  /** The stack of an account; made when there is none. Its settings name the region and the landing zone's file. */
  async open(account: string): Promise<Stack> {
    const { Stack: AutomationStack } = await import('@pulumi/pulumi/automation');
    return this.alone(async () => {
      const stack = await AutomationStack.createOrSelect(account, await this.workspace());
      await this.settle(account, stack);
      return stack;
    });
  }

  /** The stack of an account, or undefined when it has never been deployed. Writes nothing. */
  async existing(account: string): Promise<Stack | undefined> {
    const { Stack: AutomationStack, StackNotFoundError } = await import('@pulumi/pulumi/automation');
    return this.alone(async () => {
      try {
        return await AutomationStack.select(account, await this.workspace());
      } catch (error) {
        if (error instanceof StackNotFoundError) return undefined;
        throw error;
      }
    });
  }

  private async workspace() {
    const { LocalWorkspace } = await import('@pulumi/pulumi/automation');
    const { cli, backend, projectDirectory, exceptionsFile } = this.options;
    if (backend.url.startsWith('file://')) {
      const directory = backend.url.slice('file://'.length).replace(/^~/, process.env['HOME'] ?? '~');
      if (path.isAbsolute(directory)) fs.mkdirSync(directory, { recursive: true });
    }
    const options: LocalWorkspaceOptions = {
      workDir: projectDirectory,
      pulumiCommand: readingWholeStates(cli, backend.url),
      secretsProvider: backend.secretsProvider,
      envVars: {
        ...quietCli,
        PULUMI_BACKEND_URL: backend.url,
        // An empty value overrides one the user has set for other runs.
        [exceptionsVariable]: exceptionsFile ?? '',
      },
    };
    return LocalWorkspace.create(options);
  }

  /** Sets what is missing and changes nothing a user has set. */
  private async settle(account: string, stack: Stack): Promise<void> {
    const { projectDirectory, landingZoneFile, homeRegion } = this.options;
    const settings = fs.existsSync(this.settingsFile(account))
      ? fs.readFileSync(this.settingsFile(account), 'utf8')
      : '';
    const file = path.relative(projectDirectory, landingZoneFile);
    if (!/^\s+aws:region:/m.test(settings)) await stack.setConfig('aws:region', { value: homeRegion });
    if (file !== 'landing-zone.yaml' && !settings.includes(`landing-zone:file: ${file}\n`)) {
      await stack.setConfig('landing-zone:file', { value: file });
    }
  }

  /** Selecting a stack writes a file all runs share, so one goes after the other. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
