import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PulumiCommand, Stack } from '@pulumi/pulumi/automation';
import type { Organization } from '../../organization/model';
import { commandErrors, EngineEvents } from '../deployment/engine-events';
import { failureReason, wayOut } from '../deployment/failure-reason';
import { clearPendingOperations, type LockHolder } from '../deployment/interrupted-stack';
import { whenFree } from '../deployment/stack-lock';
import { readingWholeStates } from './local-state-repair';
import { localStateDirectory, type StateBackend, StateBackendInvalid, stateBucketName } from './state-backend';
import { stateResources } from './state-resources';

/** Project and stack that hold the bucket and the key of the state; their own state ends up in that bucket. */
const stateProject = 'pci-landing-zone-state';
const stateStack = 'state';

export interface BootstrapOptions {
  readonly cli: PulumiCommand;
  readonly organization: Organization;
  readonly backend: StateBackend;
  /** Directory of Pulumi.yaml; the state of a bootstrap that was interrupted is kept below it. */
  readonly projectDirectory: string;
  readonly policyPacks: readonly string[];
  readonly signal: AbortSignal;
  /** Called before the bucket is made. */
  readonly onMissing: (bucket: string) => void;
  /** Called before another run on this machine is waited for. */
  readonly onWait: (holder: LockHolder) => void;
}

/** What the blob store of the CLI says of a bucket that is not there. */
const bucketMissing = /NoSuchBucket|code=NotFound|StatusCode: 404|bucket does not exist/i;

async function open(
  backend: Pick<StateBackend, 'url' | 'secretsProvider'>,
  options: BootstrapOptions,
  passphrase?: string,
): Promise<Stack> {
  const { LocalWorkspace } = await import('@pulumi/pulumi/automation');
  return LocalWorkspace.createOrSelectStack(
    {
      projectName: stateProject,
      stackName: stateStack,
      program: () => Promise.resolve(stateResources(options.organization)),
    },
    {
      pulumiCommand: readingWholeStates(options.cli, backend.url),
      secretsProvider: backend.secretsProvider,
      envVars: {
        PULUMI_SKIP_UPDATE_CHECK: 'true',
        PULUMI_BACKEND_URL: backend.url,
        ...(passphrase !== undefined && { PULUMI_CONFIG_PASSPHRASE: passphrase }),
      },
    },
  );
}

/** True when the backend answers, false when its bucket is not there. */
async function answers({ cli, backend, projectDirectory }: BootstrapOptions): Promise<boolean> {
  const { LocalWorkspace } = await import('@pulumi/pulumi/automation');
  const workspace = await LocalWorkspace.create({
    workDir: projectDirectory,
    pulumiCommand: cli,
    envVars: { PULUMI_SKIP_UPDATE_CHECK: 'true', PULUMI_BACKEND_URL: backend.url },
  });
  try {
    await workspace.listStacks();
    return true;
  } catch (error) {
    const messages = commandErrors(error);
    if (bucketMissing.test(messages.join('\n'))) return false;
    const reason = failureReason(messages, { accountIsNew: false, policyFailed: false });
    throw new StateBackendInvalid(
      [`The state backend ${backend.url} does not answer.`, ...messages, wayOut(reason, 'management')]
        .filter((line) => line !== '')
        .join('\n'),
    );
  }
}

/**
 * Makes the bucket and the key of an S3 backend when the bucket is not there. They are deployed with a state in a local directory, which
 * then moves into the bucket; a bootstrap that was interrupted goes on from that directory.
 *
 * @returns true when the bucket was made or finished
 * @throws StateBackendInvalid when the backend does not answer, or a bucket of another name is missing
 */
export async function bootstrapStateBackend(options: BootstrapOptions): Promise<boolean> {
  const { organization, backend, projectDirectory, policyPacks, signal, onMissing } = options;
  const directory = path.join(projectDirectory, localStateDirectory, 'bootstrap');
  // A bucket that answers may still lack what protects it.
  const isUnfinished = fs.existsSync(directory);
  if (backend.kind !== 's3' || ((await answers(options)) && !isUnfinished)) return false;
  const bucket = stateBucketName(organization);
  if (!backend.url.startsWith(`s3://${bucket}?`) && backend.url !== `s3://${bucket}`) {
    throw new StateBackendInvalid(
      `The bucket of ${backend.url} does not exist. Make it, or use --backend s3, which makes ${bucket}.`,
    );
  }
  onMissing(bucket);
  await deployState(directory, backend, options, policyPacks, signal);
  return true;
}

/** Deploys bucket and key with a state in `directory`, then moves that state to `backend`. */
export async function deployState(
  directory: string,
  backend: Pick<StateBackend, 'url' | 'secretsProvider'>,
  options: BootstrapOptions,
  policyPacks: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  fs.mkdirSync(directory, { recursive: true });
  // The state of the bucket holds no secret.
  const local = await open({ url: `file://${directory}`, secretsProvider: 'passphrase' }, options, '');
  const events = new EngineEvents();
  const patience = {
    unlock: false,
    pause: (milliseconds: number) => pause(milliseconds),
    stop: signal,
    onWait: options.onWait,
  };
  try {
    const pending = await whenFree(local, patience, () => clearPendingOperations(local));
    await whenFree(local, patience, () =>
      local.up({
        policyPacks: [...policyPacks],
        refresh: pending.some(({ type }) => type !== 'creating'),
        color: 'never',
        suppressProgress: true,
        onEvent: events.read,
        signal,
      }),
    );
  } catch (error) {
    const said = [...events.errors, ...events.breaches.map(({ policy, message }) => `${policy}: ${message}`)];
    const messages = said.length > 0 ? said : commandErrors(error);
    const reason = failureReason(messages, { accountIsNew: false, policyFailed: false });
    throw new StateBackendInvalid(
      ['The bucket of the state could not be made.', ...messages, wayOut(reason, 'management')]
        .filter((line) => line !== '')
        .join('\n'),
    );
  }
  const state = await local.exportStack();
  try {
    const moved = await open(backend, options);
    // The state names the key it was encrypted with; the new stack has its own.
    const { secrets_providers: _, ...deployment } = state.deployment as Readonly<Record<string, unknown>>;
    await whenFree(moved, patience, () => moved.importStack({ ...state, deployment }));
  } catch (error) {
    throw new StateBackendInvalid(
      [
        'The bucket of the state was made, and its own state could not be moved into it. Run the command again; what is done is kept.',
        ...commandErrors(error),
      ].join('\n'),
    );
  }
  fs.rmSync(directory, { recursive: true, force: true });
}
