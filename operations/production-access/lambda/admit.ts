import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { admit, type Admission } from '../admission';
import { patience } from '../aws/patience';
import { readSecret } from '../aws/secret';
import { readSettings } from './settings-file';

/** Entry point of the authorizer of the front door. */
export async function handler(event: unknown): Promise<Admission> {
  const { slack, limits } = readSettings();
  const secret =
    slack === undefined ? undefined : await readSecret(new SecretsManagerClient(patience), slack.signingSecretName);
  return admit(event, secret, Date.now(), limits.clockTolerance);
}
