import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { SecretVersions } from '../secret-rotation';

/** Text of the version in force; undefined while the secret has none. */
export function readSecret(client: SecretsManagerClient, name: string): Promise<string | undefined> {
  return new StoredSecret(client, name).read('AWSCURRENT');
}

/** Versions of one secret of Secrets Manager. */
export class StoredSecret implements SecretVersions {
  constructor(
    private readonly client: SecretsManagerClient,
    private readonly name: string,
  ) {}

  async read(label: 'AWSCURRENT' | 'AWSPENDING' | 'NEXT', versionId?: string): Promise<string | undefined> {
    try {
      const { SecretString } = await this.client.send(
        new GetSecretValueCommand({
          SecretId: this.name,
          VersionStage: label,
          ...(versionId === undefined ? {} : { VersionId: versionId }),
        }),
      );
      return SecretString;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }

  async stage(versionId: string, text: string): Promise<void> {
    await this.client.send(
      new PutSecretValueCommand({
        SecretId: this.name,
        ClientRequestToken: versionId,
        SecretString: text,
        VersionStages: ['AWSPENDING'],
      }),
    );
  }

  async enforce(versionId: string): Promise<void> {
    const { VersionIdsToStages = {} } = await this.client.send(new DescribeSecretCommand({ SecretId: this.name }));
    const [current] = Object.entries(VersionIdsToStages).find(([, stages]) => stages.includes('AWSCURRENT')) ?? [];
    if (current === versionId) return;
    await this.client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: this.name,
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: versionId,
        ...(current === undefined ? {} : { RemoveFromVersionId: current }),
      }),
    );
  }
}
