import { IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { sessionCutPolicyArn, sessionCutterRoleArn } from '../../../components/production-access/access-names';
import { sessionCutDocument, type SessionCut } from '../../../components/production-access/session-cut-document';
import type { OpenSessions } from '../ports';
import { patience } from './patience';
import { writePolicy } from './policy-text';

/** Sessions could not be cut in some accounts; they end by themselves within an hour. */
export class SessionsNotCut extends Error {
  override readonly name = 'SessionsNotCut';
  constructor(accounts: readonly string[], cause: unknown) {
    super(
      `sessions were not cut in ${accounts.join(', ')}: ${cause instanceof Error ? cause.message : String(cause)}; they end within an hour`,
    );
  }
}

/** Writes the policy that cuts sessions into every target account, as the session cutter of that account. */
export class TargetAccountSessions implements OpenSessions {
  constructor(
    private readonly sts: STSClient,
    private readonly partition: string,
    private readonly accountIds: readonly string[],
  ) {}

  async cut(cuts: readonly SessionCut[]): Promise<void> {
    const document = sessionCutDocument(cuts);
    const results = await Promise.allSettled(this.accountIds.map((accountId) => this.write(accountId, document)));
    const failed = this.accountIds.filter((_, index) => results[index]?.status === 'rejected');
    const cause = results.find((result) => result.status === 'rejected')?.reason as unknown;
    if (failed.length > 0) throw new SessionsNotCut(failed, cause);
  }

  private async write(accountId: string, document: string): Promise<void> {
    const { Credentials } = await this.sts.send(
      new AssumeRoleCommand({
        RoleArn: sessionCutterRoleArn(this.partition, accountId),
        RoleSessionName: 'production-access',
        DurationSeconds: 900,
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
    if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined) {
      throw new Error(`STS gave no credentials for ${accountId}`);
    }
    const client = new IAMClient({
      ...patience,
      credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    });
    try {
      await writePolicy(client, sessionCutPolicyArn(this.partition, accountId), document);
    } finally {
      client.destroy();
    }
  }
}
