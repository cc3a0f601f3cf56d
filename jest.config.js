/** Suites that start many processes or judge thousands of variants: `npm run test:slow`, and in CI. */
const slow = [
  'test/preview/transports.test.ts',
  'test/preview/grpc/process-transport.test.ts',
  'test/preview/grpc/program-process.test.ts',
  'test/breaks/breaks.test.ts',
  'test/fuzz/policies.test.ts',
  'test/cli/bootstrap.test.ts',
  'test/cli/federation.test.ts',
  'test/cli/pack-assembly.test.ts',
  'test/analysis/identity/careless.test.ts',
  'test/analysis/identity/federation.test.ts',
  'test/analysis/identity/fixture.test.ts',
  'test/analysis/identity/prove.test.ts',
  'test/analysis/identity/scale.test.ts',
  'test/organization/large.test.ts',
  'test/variants/variants.test.ts',
  'test/evasions/tutorials.test.ts',
  'test/policies/linearity.test.ts',
];

/** Suites that need more than Node: the real engine, a browser, an AWS double. */
const elsewhere = ['/node_modules/', '<rootDir>/test/engine/', '<rootDir>/test/browser/', '<rootDir>/test/access/'];

const isSlowRun = process.env['SLOW_TESTS'] === 'true';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: isSlowRun ? slow.map((file) => `<rootDir>/${file}`) : ['**/*.test.ts'],
  testPathIgnorePatterns: isSlowRun ? elsewhere : [...elsewhere, ...slow.map((file) => `<rootDir>/${file}`)],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.ts$': '<rootDir>/test/typescript-transform.js' },
  // Generous, for machines that do other work as well.
  testTimeout: 60_000,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
