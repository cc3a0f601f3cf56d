/** Where a function runs, and through which alias it was called. */
export interface FunctionPlace {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  /** Undefined when the function was called without one. */
  readonly alias: string | undefined;
}

/**
 * Reads the ARN a function was invoked by, which names the alias.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html
 *
 * @throws Error when the text is no ARN of a function.
 */
export function functionPlace(invokedFunctionArn: string): FunctionPlace {
  const match =
    /^arn:([a-z-]+):lambda:([a-z0-9-]+):(\d{12}):function:[A-Za-z0-9_-]+(?::([A-Za-z0-9_-]+|\$LATEST))?$/.exec(
      invokedFunctionArn,
    );
  const [, partition, region, accountId, alias] = match ?? [];
  if (partition === undefined || region === undefined || accountId === undefined) {
    throw new Error(`${invokedFunctionArn} is not the ARN of a function`);
  }
  return { partition, region, accountId, alias };
}
