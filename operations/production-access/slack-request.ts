import type { SignedMessage } from './slack-signature';

/** An HTTP request that may be Slack's. */
export interface SlackRequest extends SignedMessage {
  /** Slack says that it delivers the message again (`x-slack-retry-num`). */
  readonly isRetry: boolean;
}

/** Longest body that is read, bytes; a slash command is far shorter. */
const maximumBody = 16_384;

const form = /^application\/x-www-form-urlencoded(?:\s*;.*)?$/i;

/**
 * Reads the event of API Gateway, of a REST API (payload format 1.0) or an HTTP API (2.0). A header that is there twice is as good as
 * missing, so that no two readers see different ones.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format
 *
 * @returns undefined for what is no POST of a form, or too long.
 */
export function slackRequest(event: unknown): SlackRequest | undefined {
  const fields = mapOf(event);
  const body = bytesOf(fields.get('body'), fields.get('isBase64Encoded'));
  if (methodOf(fields) !== 'POST' || !body || body.length > maximumBody) return undefined;
  const header = headerReader(fields.get('headers'), fields.get('multiValueHeaders'));
  if (!form.test(header('content-type') ?? '')) return undefined;
  return {
    timestamp: header('x-slack-request-timestamp'),
    signature: header('x-slack-signature'),
    body,
    isRetry: header('x-slack-retry-num') !== undefined,
  };
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function methodOf(fields: ReadonlyMap<string, unknown>): unknown {
  return fields.get('httpMethod') ?? mapOf(mapOf(fields.get('requestContext')).get('http')).get('method');
}

function bytesOf(body: unknown, encoded: unknown): Buffer | undefined {
  if (typeof body !== 'string' || body.length > 2 * maximumBody) return undefined;
  if (encoded !== true) return Buffer.from(body, 'utf8');
  // Node skips what is no base64; two texts would then be the same message.
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(body)
    ? Buffer.from(body, 'base64')
    : undefined;
}

function headerReader(headers: unknown, multiValue: unknown): (name: string) => string | undefined {
  const values = new Map<string, unknown[]>();
  const several = mapOf(multiValue);
  for (const [name, value] of several.size > 0 ? several : mapOf(headers)) {
    const key = name.toLowerCase();
    values.set(key, [...(values.get(key) ?? []), ...(Array.isArray(value) ? (value as unknown[]) : [value])]);
  }
  return (name) => {
    const found = values.get(name) ?? [];
    const [only] = found;
    return found.length === 1 && typeof only === 'string' ? only : undefined;
  };
}
