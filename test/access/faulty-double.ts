import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of AWS on its way to the double. */
export interface AwsCall {
  /** `iam`, `dynamodb`, `scheduler`, `sns`, `sts`. */
  readonly service: string;
  /** `AddUserToGroup`, `PutItem`; of REST services the HTTP method. */
  readonly action: string;
  /** False for calls that only read. */
  readonly isChange: boolean;
}

/**
 * - `pass`: to the double and back
 * - `throttle`: AWS asks to slow down
 * - `refuse`: an error, at once; nothing happens
 * - `hang`: no answer ever
 * - `lose-answer`: it happens, and the answer is lost
 */
export type Fate = 'pass' | 'throttle' | 'refuse' | 'hang' | 'lose-answer';

const reads = /^(?:Get|List|Query|Describe|Assume|GET$)/;

/** Stands between the code and the double of AWS, and decides what becomes of each call. */
export class FaultyDouble {
  decide: (call: AwsCall) => Fate = () => 'pass';
  readonly calls: AwsCall[] = [];
  private readonly server: http.Server;

  constructor(private readonly target: URL) {
    this.server = http.createServer((request, response) => this.take(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: http.IncomingMessage, response: http.ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const call = callOf(request, body.toString('utf8'));
      this.calls.push(call);
      const fate = this.decide(call);
      if (fate === 'hang') return;
      if (fate === 'throttle' || fate === 'refuse') fail(call, fate, response);
      else this.pass(request, body, response, fate === 'lose-answer');
    });
  }

  private pass(request: http.IncomingMessage, body: Buffer, response: http.ServerResponse, losesAnswer: boolean): void {
    const { hostname, port } = this.target;
    const { method, url, headers } = request;
    const onward = http.request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
      if (losesAnswer) {
        answer.resume();
        answer.on('end', () => response.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end(body);
  }
}

function callOf(request: http.IncomingMessage, body: string): AwsCall {
  const [, service = ''] =
    /Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/([a-z0-9-]+)\//.exec(request.headers.authorization ?? '') ?? [];
  const target = request.headers['x-amz-target'];
  const [, fromTarget] = /\.(\w+)$/.exec(typeof target === 'string' ? target : '') ?? [];
  const action = fromTarget ?? new URLSearchParams(body).get('Action') ?? request.method ?? '';
  return { service, action, isChange: !reads.test(action) };
}

function fail({ service }: AwsCall, fate: 'throttle' | 'refuse', response: http.ServerResponse): void {
  const code = fate === 'throttle' ? 'Throttling' : 'AccessDenied';
  if (service === 'dynamodb' || service === 'scheduler') {
    const type = `${fate === 'throttle' ? 'ThrottlingException' : 'AccessDeniedException'}`;
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type });
    response.end(JSON.stringify({ __type: type, message: 'Rate exceeded' }));
    return;
  }
  response.writeHead(fate === 'throttle' ? 400 : 403, { 'content-type': 'text/xml' });
  response.end(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>Rate exceeded</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  );
}
