import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { ShownGrant } from '../../operations/production-access/access-desk';

export interface Reply {
  readonly refused?: string;
  readonly message?: string;
  readonly grants?: readonly ShownGrant[];
}

/** Calls an alias of the deciding function in the double, as Lambda is called by people, the chat service and API Gateway. */
export async function invoke<Answer>(alias: string | undefined, payload: string): Promise<Answer> {
  const { Payload, FunctionError } = await new LambdaClient({}).send(
    new InvokeCommand({
      FunctionName: 'production-access',
      ...(alias === undefined ? {} : { Qualifier: alias }),
      Payload: payload,
    }),
  );
  const text = Buffer.from(Payload ?? []).toString('utf8');
  if (FunctionError !== undefined) throw new Error(`${FunctionError}: ${text}`);
  return JSON.parse(text) as Answer;
}

export function grantIn(reply: Reply): ShownGrant {
  const [grant] = reply.grants ?? [];
  if (!grant) throw new Error(`no grant: ${JSON.stringify(reply)}`);
  return grant;
}

/** Waits for something that must become true in time. */
export async function until(condition: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
