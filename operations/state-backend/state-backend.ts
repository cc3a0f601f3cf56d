import * as path from 'node:path';
import type { Organization } from '../../organization/model';

/** Where the state of the stacks is kept. */
export type BackendKind = 'local' | 's3' | 'cloud';

export interface StateBackend {
  readonly kind: BackendKind;
  /** As `pulumi login` takes it. */
  readonly url: string;
  /** As `pulumi stack init --secrets-provider` takes it. */
  readonly secretsProvider: string;
}

/** Bucket of the state in the management account. Its log bucket adds `-logs`; at most 63 characters, as `name` has at most 30. */
export function stateBucketName({ name, homeRegion }: Pick<Organization, 'name' | 'homeRegion'>): string {
  return `${name}-state-${homeRegion}`;
}

/** Alias of the key that encrypts the state and its secrets, in the management account. */
export function stateKeyAlias({ name }: Pick<Organization, 'name'>): string {
  return `alias/${name}-pulumi-state`;
}

/** The directory of the local backend. */
export const localStateDirectory = '.pulumi-state';

export interface BackendChoice {
  /** `local`, `s3`, `cloud` or an URL `pulumi login` takes; undefined where the user did not say. */
  readonly option: string | undefined;
  readonly secretsProvider: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `backend.url` of Pulumi.yaml. */
  readonly projectUrl: string | undefined;
  /** Directory of Pulumi.yaml. */
  readonly projectDirectory: string;
  readonly organization: Organization;
}

/** The backend cannot be used as asked. The message names the fix. */
export class StateBackendInvalid extends Error {
  override readonly name = 'StateBackendInvalid';
}

function kindOf(url: string): BackendKind {
  if (url.startsWith('s3://')) return 's3';
  return url.startsWith('https://') || url.startsWith('http://') ? 'cloud' : 'local';
}

function urlOf(given: string, { projectDirectory, organization }: BackendChoice): string {
  switch (given) {
    case 'local':
      return `file://${path.join(projectDirectory, localStateDirectory)}`;
    case 's3':
      return `s3://${stateBucketName(organization)}?region=${organization.homeRegion}&awssdk=v2`;
    case 'cloud':
      return 'https://api.pulumi.com';
    default:
      if (/^(?:file|s3|https?):\/\//.test(given)) return given;
      throw new StateBackendInvalid(
        `--backend ${given}: write local, s3, cloud, or an URL that starts with file://, s3:// or https://.`,
      );
  }
}

function hasPassphrase(environment: BackendChoice['environment']): boolean {
  return (
    environment['PULUMI_CONFIG_PASSPHRASE'] !== undefined || environment['PULUMI_CONFIG_PASSPHRASE_FILE'] !== undefined
  );
}

/**
 * The backend to use: the option, else PULUMI_BACKEND_URL, else `backend.url` of Pulumi.yaml, else a directory next to it. Secrets in
 * the state are encrypted by the KMS key of the state for S3, by Pulumi Cloud for itself, and by a passphrase otherwise.
 * https://www.pulumi.com/docs/iac/concepts/state-and-backends/, https://www.pulumi.com/docs/iac/concepts/secrets/
 *
 * @throws StateBackendInvalid for an option it does not know, and where a passphrase is needed and not given
 */
export function chooseBackend(choice: BackendChoice): StateBackend {
  const { option, environment, projectUrl, organization } = choice;
  const url = urlOf(option ?? environment['PULUMI_BACKEND_URL'] ?? projectUrl ?? 'local', choice);
  const kind = kindOf(url);
  const secretsProvider =
    choice.secretsProvider ??
    {
      local: 'passphrase',
      s3: `awskms://${stateKeyAlias(organization)}?region=${organization.homeRegion}`,
      cloud: 'default',
    }[kind];
  if (secretsProvider === 'passphrase' && !hasPassphrase(environment)) {
    throw new StateBackendInvalid(
      'Secrets in the state are encrypted by a passphrase. Set PULUMI_CONFIG_PASSPHRASE, or PULUMI_CONFIG_PASSPHRASE_FILE to a file that holds it, and keep it: the state cannot be read without it.',
    );
  }
  return { kind, url, secretsProvider };
}
