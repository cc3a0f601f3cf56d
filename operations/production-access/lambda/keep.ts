import { AccessKeeper } from '../access-keeper';
import { awsPorts } from '../aws/aws-ports';
import { functionPlace } from '../aws/function-place';
import { log, readSettings } from './settings-file';

/** The part of Lambda's context that is used. */
interface Context {
  readonly invokedFunctionArn: string;
}

/** Entry point of the function that takes access away: `{"expire": "<id>"}` from a schedule, anything else is a sweep. */
export async function handler(event: unknown, context: Context): Promise<unknown> {
  const settings = readSettings();
  const keeper = new AccessKeeper(settings, awsPorts(settings, functionPlace(context.invokedFunctionArn), log));
  const id = typeof event === 'object' && event !== null && 'expire' in event ? event.expire : undefined;
  if (typeof id !== 'string') return keeper.sweep();
  await keeper.expire(id);
  return { expired: id };
}
