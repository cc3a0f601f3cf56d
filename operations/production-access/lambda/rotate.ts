import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { slackSecretName } from '../../../components/production-access/access-names';
import { patience } from '../aws/patience';
import { StoredSecret } from '../aws/secret';
import { rotate } from '../secret-rotation';

/** Entry point of the rotation of Slack's signing secret; it works on this one secret whatever the event names. */
export function handler(event: unknown): Promise<void> {
  return rotate(event, new StoredSecret(new SecretsManagerClient(patience), slackSecretName));
}
