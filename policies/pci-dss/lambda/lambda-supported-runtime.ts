import { resourceRule } from '../../model/rule';
import { asKeyword, isAbsent } from '../../model/values';

/** Oldest version of each language that still gets patches. Newer ones are taken as supported. */
const oldest: Readonly<Record<string, readonly [number, number]>> = {
  nodejs: [22, 0],
  python: [3, 10],
  ruby: [3, 3],
  java: [11, 0],
  dotnet: [8, 0],
};

/** Runtimes that are no language version. */
const named: ReadonlySet<string> = new Set(['java8.al2', 'provided.al2', 'provided.al2023']);

function isSupported(runtime: string): boolean {
  if (named.has(runtime)) return true;
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
      expect.that(
        () => isAbsent(props['runtime']) || isSupported(asKeyword(props['runtime'])),
        () => `runtime is ${asKeyword(props['runtime'])}, which gets no patches; use a newer version of the language`,
      );
    });
  },
});
