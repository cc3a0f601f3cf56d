import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChatServiceIdentities } from '../../../operations/production-access/aws/chat-service-identities';
import { signedHeaders } from '../../../operations/production-access/aws/signed-post';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret/+key', sessionToken: 'token/+==' };

it.each([credentials, { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'k' }])(
  'signs as the AWS SDK does',
  async (who) => {
    const url = new URL('https://chatbot.eu-west-1.amazonaws.com/describe-slack-user-identities');
    const body = '{"MaxResults":100,"NextToken":"\u00e4"}';
    const now = Date.UTC(2026, 10, 22, 12, 34, 56, 789);
    const signer = new SignatureV4({
      service: 'chatbot',
      region: 'eu-west-1',
      credentials: who,
      sha256: Sha256,
      applyChecksum: false,
    });
    const { headers } = await signer.sign(
      {
        method: 'POST',
        protocol: 'https:',
        hostname: url.hostname,
        path: url.pathname,
        query: {},
        headers: { host: url.host, 'content-type': 'application/json' },
        body,
      },
      { signingDate: new Date(now) },
    );
    const own = signedHeaders({ url, service: 'chatbot', region: 'eu-west-1', body }, who, now);
    expect(own['authorization']).toBe(headers['authorization']);
    expect(own['x-amz-date']).toBe('20261122T123456Z');
  },
);

async function answering(
  answers: readonly (readonly [number, string])[],
  act: (identities: ChatServiceIdentities, bodies: readonly string[]) => Promise<void>,
): Promise<void> {
  const bodies: string[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const [status, text] = answers[bodies.length] ?? [500, '{}'];
      bodies.push(body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await act(
      new ChatServiceIdentities(`http://127.0.0.1:${port}`, 'eu-west-1', () => Promise.resolve(credentials)),
      bodies,
    );
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const identity = (user: string): object => ({
  IamRoleArn: `arn:aws:iam::555555555555:role/${user}`,
  ChatConfigurationArn: 'arn:aws:chatbot::555555555555:chat-configuration/slack-channel/x',
  SlackTeamId: 'T07EXAMPLE1',
  SlackUserId: user,
});

it('reads every page', () =>
  answering(
    [
      [200, JSON.stringify({ SlackUserIdentities: [identity('U1')], NextToken: 'more' })],
      [200, JSON.stringify({ SlackUserIdentities: [identity('U2')] })],
    ],
    async (identities, bodies) => {
      expect((await identities.all()).map(({ slackUserId }) => slackUserId)).toEqual(['U1', 'U2']);
      expect(bodies[1]).toContain('"NextToken":"more"');
    },
  ));

it.each([
  ['an error', 403, '{"message":"no"}'],
  ['no JSON', 200, '<html>'],
  ['a list', 200, '[]'],
  ['no object', 200, 'null'],
  ['identities that are no list', 200, '{"SlackUserIdentities":"U1"}'],
  ['an identity without a role', 200, '{"SlackUserIdentities":[{"SlackUserId":"U1","SlackTeamId":"T"}]}'],
])('fails on %s', (what, status, text) =>
  answering([[status, text]], async (identities) => {
    const answer = identities.all();
    // An empty list proves nothing: nobody has a role then.
    if (what === 'a list') await expect(answer).resolves.toEqual([]);
    else await expect(answer).rejects.toThrow(/\S/);
  }),
);

it('gives up on pages without end', () =>
  answering(
    Array.from({ length: 60 }, () => [200, JSON.stringify({ SlackUserIdentities: [], NextToken: 'again' })] as const),
    async (identities) => {
      await expect(identities.all()).rejects.toThrow('more than 50 pages');
    },
  ));
