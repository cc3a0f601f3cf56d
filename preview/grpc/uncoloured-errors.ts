interface Inspecting {
  inspect: (value: unknown, options?: unknown) => string;
}

/**
 * Makes `util.inspect` show errors without colours. The SDK asks for colours when a program fails, and Node.js then may not come to
 * an end on a stack frame of the SDK for minutes (https://github.com/nodejs/node/issues/64011); nobody sees the colours.
 *
 * Its text is run inside processes of the SDK, so it must not use anything from outside.
 */
export function uncolourErrors(util: object): void {
  const inspecting = util as Inspecting;
  const { inspect } = inspecting;
  inspecting.inspect = Object.assign(
    (value: unknown, ...rest: readonly unknown[]): string =>
      value instanceof Error ? inspect(value) : (inspect as (...args: readonly unknown[]) => string)(value, ...rest),
    inspect,
  );
}
