import { resourceRule } from '../../model/rule';
import { asKeyword, isAbsent } from '../../model/values';

/**
 * Oldest version of each language that still gets patches on 22 November 2026; newer ones are taken as supported. Python 3.10
 * ended on 31 October 2026, .NET 8 on 10 November 2026, Node.js 20 on 30 April 2026.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
const oldest: Readonly<Record<string, readonly [number, number]>> = {
  nodejs: [22, 0],
  python: [3, 11],
  ruby: [3, 3],
  java: [11, 0],
  dotnet: [10, 0],
};

/**
 * Runtimes that ended in the twelve months before that day: the yearly review that requirement 12.3.4 asks for has yet to come, and
 * functions can still be updated, so they are reported only. Python 3.9 ended on 15 December 2025, Ruby 3.2 on 31 March 2026.
 */
const endedLately: ReadonlySet<string> = new Set(['nodejs20.x', 'python3.9', 'python3.10', 'ruby3.2', 'dotnet8']);

/** Runtimes that are no language version, and Java 8 on Amazon Linux 2. */
const named: ReadonlySet<string> = new Set(['java8.al2', 'provided.al2', 'provided.al2023']);

function isSupported(runtime: string): boolean {
  if (named.has(runtime)) return true;
  // Java of older versions on Amazon Linux 2023, since July 2026.
  if (/^java(?:8|11|17)\.al2023$/.test(runtime)) return true;
  const [, language = '', major = '', minor = '0'] = /^([a-z]+)(\d+)(?:\.(\d+|x))?$/.exec(runtime) ?? [];
  const floor = oldest[language];
  if (!floor) return false;
  return Number(major) > floor[0] || (Number(major) === floor[0] && (minor === 'x' || Number(minor) >= floor[1]));
}

/** Security Hub Lambda.2. Container images bring their own runtime and are judged by image scans. */
export const lambdaSupportedRuntime = resourceRule({
  name: 'lambda-supported-runtime',
  title: 'Functions use a runtime that still gets security patches',
  types: ['aws:lambda/function:Function'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['packageType']) === 'image' || !('runtime' in props)) return;
      const runtime = asKeyword(props['runtime']);
      const message = `runtime is ${runtime}, which gets no patches; use a newer version of the language`;
      if (endedLately.has(runtime)) expect.advise(message);
      else expect.that(() => isAbsent(props['runtime']) || isSupported(runtime), message);
    });
  },
});
