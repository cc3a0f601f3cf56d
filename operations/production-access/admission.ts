import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a request authorizer of a REST API answers. */
export interface Admission {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly [
      { readonly Effect: 'Allow' | 'Deny'; readonly Action: 'execute-api:Invoke'; readonly Resource: string },
    ];
  };
}

/**
 * The last part of the request URL of the slash command. It follows from the signing secret, so who has one has the other, and a new
 * secret makes a new URL: `printf production-access | openssl dgst -sha256 -hmac <signing secret>`, the first 40 digits.
 */
export function doorKey(signingSecret: string): string {
  return createHmac('sha256', signingSecret).update('production-access', 'utf8').digest('hex').slice(0, 40);
}

/**
 * Decides whether a request may pass the front door at all: it knows the URL, and its headers have the form and the age of a message of
 * Slack. An authorizer does not get the body; the signature over it is proven behind the door.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 *
 * @param now Milliseconds since 1970.
 * @param tolerance Seconds the time of the message may differ from `now`.
 */
export function admit(event: unknown, signingSecret: string | undefined, now: number, tolerance: number): Admission {
  const fields = mapOf(event);
  const headers = new Map([...mapOf(fields.get('headers'))].map(([name, value]) => [name.toLowerCase(), value]));
  const timestamp = headers.get('x-slack-request-timestamp');
  const signature = headers.get('x-slack-signature');
  const isAdmitted =
    signingSecret !== undefined &&
    signingSecret.length >= 16 &&
    typeof timestamp === 'string' &&
    /^\d{1,12}$/.test(timestamp) &&
    Math.abs(now / 1000 - Number(timestamp)) <= tolerance &&
    typeof signature === 'string' &&
    /^v0=[0-9a-f]{64}$/.test(signature) &&
    isSame(mapOf(fields.get('pathParameters')).get('key'), doorKey(signingSecret));
  const methodArn = fields.get('methodArn');
  return {
    principalId: isAdmitted ? 'slack' : 'nobody',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: isAdmitted && typeof methodArn === 'string' ? 'Allow' : 'Deny',
          Action: 'execute-api:Invoke',
          Resource: typeof methodArn === 'string' ? methodArn : '*',
        },
      ],
    },
  };
}

function isSame(given: unknown, key: string): boolean {
  if (typeof given !== 'string' || !/^[0-9a-f]{40}$/.test(given)) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(key));
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
