import type { ChatIdentities, ChatIdentity } from '../ports';
import { signedHeaders, type SigningCredentials } from './signed-post';

/** The chat service answered with an error, or not like AWS. */
export class ChatServiceSilent extends Error {
  override readonly name = 'ChatServiceSilent';
  constructor(problem: string) {
    super(`the chat service does not list its users: ${problem}`);
  }
}

/** More pages than this are no channel of ours. */
const maximumPages = 50;

/**
 * Asks the AWS chat service which Slack user has which role. It is a global service with an API in few regions; the SDK for it is not
 * worth its megabytes for this one call.
 * https://docs.aws.amazon.com/chatbot/latest/APIReference/API_DescribeSlackUserIdentities.html
 */
export class ChatServiceIdentities implements ChatIdentities {
  /** @param endpoint `https://chatbot.<region>.amazonaws.com` */
  constructor(
    private readonly endpoint: string,
    private readonly region: string,
    private readonly credentials: () => Promise<SigningCredentials>,
  ) {}

  async all(): Promise<readonly ChatIdentity[]> {
    const identities: ChatIdentity[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < maximumPages; page++) {
      const answer = await this.page(nextToken);
      identities.push(...identitiesIn(answer));
      nextToken = 'NextToken' in answer && typeof answer.NextToken === 'string' ? answer.NextToken : undefined;
      if (nextToken === undefined) return identities;
    }
    throw new ChatServiceSilent(`the list has more than ${maximumPages} pages`);
  }

  private async page(nextToken: string | undefined): Promise<object> {
    const url = new URL('/describe-slack-user-identities', this.endpoint);
    const body = JSON.stringify({ MaxResults: 100, ...(nextToken === undefined ? {} : { NextToken: nextToken }) });
    const post = { url, service: 'chatbot', region: this.region, body };
    const headers = signedHeaders(post, await this.credentials(), Date.now());
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(3000) });
    const answer: unknown = await response.json();
    if (!response.ok) throw new ChatServiceSilent(`HTTP ${response.status}`);
    if (typeof answer !== 'object' || answer === null) throw new ChatServiceSilent('no object');
    return answer;
  }
}

/** An entry that lacks a field is no proof of anything, so the whole list is refused. */
function identitiesIn(answer: object): readonly ChatIdentity[] {
  const list: unknown = 'SlackUserIdentities' in answer ? answer.SlackUserIdentities : [];
  if (!Array.isArray(list)) throw new ChatServiceSilent('SlackUserIdentities is no list');
  return list.map((entry: unknown) => {
    const fields = new Map<string, unknown>(typeof entry === 'object' && entry !== null ? Object.entries(entry) : []);
    const [slackUserId, workspaceId, roleArn] = ['SlackUserId', 'SlackTeamId', 'IamRoleArn'].map((field) =>
      fields.get(field),
    );
    if (typeof slackUserId !== 'string' || typeof workspaceId !== 'string' || typeof roleArn !== 'string') {
      throw new ChatServiceSilent('an identity without user, workspace or role');
    }
    return { slackUserId, workspaceId, roleArn };
  });
}
