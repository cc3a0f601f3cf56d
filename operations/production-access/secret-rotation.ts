/** Versions of the signing secret, by their staging label. */
export interface SecretVersions {
  /** Text of the version that has the label; undefined when none has. */
  read(label: 'AWSCURRENT' | 'AWSPENDING' | 'NEXT', versionId?: string): Promise<string | undefined>;
  /** Writes a version with the label `AWSPENDING`. Idempotent. */
  stage(versionId: string, text: string): Promise<void>;
  /** Gives the label `AWSCURRENT` to the version. Idempotent. */
  enforce(versionId: string): Promise<void>;
}

/** The rotation cannot go on. Secrets Manager tries again, and the alarm on errors of the function reaches people. */
export class NotRotated extends Error {
  override readonly name = 'NotRotated';
  constructor(rule: string) {
    super(
      `${rule}. Make a new signing secret in Slack (Basic Information, App Credentials, Regenerate) and put it with the label NEXT; see docs/production-access.md`,
    );
  }
}

/** What Slack gives out: https://docs.slack.dev/authentication/verifying-requests-from-slack/ */
const signingSecret = /^[0-9a-f]{32,64}$/;

/**
 * One step of the rotation Secrets Manager asks for. Slack has no call that makes a signing secret, so a person makes it and stages
 * it with the label `NEXT`; the rotation puts it in force, and fails, which raises an alarm, when the time is over and nobody did (PCI DSS 8.6.3).
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 *
 * @throws NotRotated
 */
export async function rotate(event: unknown, versions: SecretVersions): Promise<void> {
  const fields = new Map<string, unknown>(typeof event === 'object' && event !== null ? Object.entries(event) : []);
  const step = fields.get('Step');
  const versionId = fields.get('ClientRequestToken');
  if (typeof versionId !== 'string') throw new NotRotated('the event names no version');
  switch (step) {
    case 'createSecret': {
      if ((await versions.read('AWSPENDING', versionId)) !== undefined) return;
      const next = await versions.read('NEXT');
      if (next === undefined || !signingSecret.test(next)) throw new NotRotated('no new signing secret is staged');
      if (next === (await versions.read('AWSCURRENT'))) throw new NotRotated('the staged signing secret is in force');
      return versions.stage(versionId, next);
    }
    case 'setSecret':
      // Slack made it and knows it already.
      return;
    case 'testSecret':
      if (!signingSecret.test((await versions.read('AWSPENDING', versionId)) ?? '')) {
        throw new NotRotated('the pending version is no signing secret');
      }
      return;
    case 'finishSecret':
      return versions.enforce(versionId);
    default:
      throw new NotRotated(`the step ${String(step)} is not known`);
  }
}
