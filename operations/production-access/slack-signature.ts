import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedMessage {
  /** Header `x-slack-request-timestamp`, seconds since 1970. */
  readonly timestamp: string | undefined;
  /** Header `x-slack-signature`. */
  readonly signature: string | undefined;
  /** The body as it arrived, byte for byte. */
  readonly body: Uint8Array;
}

export type SignatureProblem = 'unsigned' | 'stale' | 'forged';

/**
 * Checks that Slack signed a message, lately: HMAC-SHA256 with the signing secret over version, time and body, compared in
 * constant time. https://docs.slack.dev/authentication/verifying-requests-from-slack/
 *
 * @param now Milliseconds since 1970.
 * @param tolerance Seconds the time of the message may differ from `now`, before or after; Slack recommends 300.
 * @returns What is wrong, or undefined.
 */
export function signatureProblem(
  message: SignedMessage,
  signingSecret: string,
  now: number,
  tolerance: number,
): SignatureProblem | undefined {
  const { timestamp, signature, body } = message;
  if (!/^\d{1,12}$/.test(timestamp ?? '') || !/^v0=[0-9a-f]{64}$/.test(signature ?? '')) return 'unsigned';
  if (signingSecret.length < 16) return 'forged';
  const expected = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:`, 'utf8').update(body).digest('hex')}`;
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature ?? ''))) return 'forged';
  return Math.abs(now / 1000 - Number(timestamp)) > tolerance ? 'stale' : undefined;
}
