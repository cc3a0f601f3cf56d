import { failureOf, placeIn, summarizeError } from '../../../preview/grpc/program-process';

describe('summarizeError', () => {
  it.each([
    [
      "Running program '/home/user/shop' failed with an unhandled exception:\nError: no owner\n    at x (/home/user/shop/index.ts:3:5)",
      'program',
      'The program failed: no owner',
    ],
    [
      "Running program '/home/user/shop' failed with an unhandled exception:\nTypeError: x is not a function\n    at y",
      'program',
      'The program failed: TypeError: x is not a function',
    ],
    [
      '/home/user/shop/index.js:3\nfoo(\n   ^\n\nSyntaxError: missing ) after argument list',
      'program',
      'The program failed: SyntaxError: missing ) after argument list',
    ],
    ['plain words', 'program', 'The program failed: plain words'],
    [
      "Running program '/home/user/shop' failed with an unhandled exception:\nTSError: ⨯ Unable to compile TypeScript:\nindex.ts(3,1): error TS2304: Cannot find name 'foo'.\n",
      'type-check',
      "The program does not compile:\nindex.ts(3,1): error TS2304: Cannot find name 'foo'.",
    ],
  ])('of %j', (text, kind, message) => {
    expect(summarizeError(text)).toEqual({ kind, message });
  });
});

describe('placeIn', () => {
  it.each([
    [`Error: x\n    at f (${process.cwd()}/shop/index.ts:3:5)`, ' (shop/index.ts:3)'],
    [`Error: x\n    at ${process.cwd()}/shop/index.ts:4:5`, ' (shop/index.ts:4)'],
    [`Error: x\n    at f (${process.cwd()}/shop/node_modules/a/b.js:3:5)`, ''],
    ['Error: x\n    at f (/elsewhere/index.ts:3:5)', ''],
    ['Error: x', ''],
  ])('of %j', (detail, expected) => {
    expect(placeIn(detail, `${process.cwd()}/shop`)).toBe(expected);
  });
});

describe('failureOf', () => {
  const seen = { errors: [], standardError: '', reportedShutdown: true, failedAlready: false };
  const exited = (code: number | null, signal: string | null = null) => ({ code, signal });
  const leak = 'The Pulumi runtime detected that 3 promises were still active\nat the time that the process exited.';

  it('is none for a run that went well, or whose failure is known', () => {
    expect(failureOf(exited(0), seen)).toBeUndefined();
    expect(failureOf(exited(32), { ...seen, errors: ['x'], failedAlready: true })).toBeUndefined();
  });

  it.each([
    ['an exit without end', exited(0), { reportedShutdown: false }, 'exit', 'process.exit(0)'],
    [
      'an exit that leaves promises',
      exited(1),
      { reportedShutdown: false, standardError: leak },
      'exit',
      'process.exit(0)',
    ],
    ['an exit with a code', exited(3), { reportedShutdown: false }, 'exit', 'process.exit(3)'],
    ['a signal', exited(null, 'SIGSEGV'), {}, 'exit', 'ended by SIGSEGV'],
    ['a logged error', exited(32), { errors: ['Error: no owner'] }, 'program', 'no owner'],
    [
      'a reported error without log',
      exited(32),
      { standardError: 'We failed to locate the entry point' },
      'program',
      'We failed to locate the entry point',
    ],
    ['promises that never settle', exited(1), { standardError: leak }, 'program', 'promises were still active'],
    [
      'a crash with a stack',
      exited(1),
      { reportedShutdown: false, standardError: 'Error: early\n    at x (/a/b.js:1:2)' },
      'program',
      'early',
    ],
  ])('of %s', (_what, end, change, kind, message) => {
    expect(failureOf(end, { ...seen, ...change })).toMatchObject({ kind, message: expect.stringContaining(message) });
  });
});
