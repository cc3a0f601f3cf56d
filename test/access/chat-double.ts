import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the AWS chat service says of a Slack user. */
export interface DoubleIdentity {
  readonly SlackUserId: string;
  readonly SlackTeamId: string;
  readonly IamRoleArn: string;
}

/** The one call of the AWS chat service that is used; the double of AWS does not have it. */
export class ChatDouble {
  identities: readonly DoubleIdentity[] = [];
  /** Answers with an error while true. */
  isDown = false;
  private readonly server = http.createServer((request, response) => {
    const isKnown = request.method === 'POST' && request.url === '/describe-slack-user-identities';
    const isSigned = /Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/chatbot\//.test(request.headers.authorization ?? '');
    response.writeHead(this.isDown || !isKnown || !isSigned ? 403 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(this.isDown ? {} : { SlackUserIdentities: this.identities }));
  });

  /** @returns Address of the double. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
