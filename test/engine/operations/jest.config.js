/** Tests with the real engine, run by `npm run test:operations` (main.ts beside this file). */
/** @type {import('jest').Config} */
module.exports = {
  ...require('../../../jest.config.js'),
  rootDir: '../../..',
  roots: ['<rootDir>/test/engine/operations'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/engine/operations/sequencer.js',
  testTimeout: 30 * 60_000,
  globalSetup: '<rootDir>/test/engine/operations/shared-directory.js',
  globalTeardown: '<rootDir>/test/engine/operations/remove-shared-directory.js',
};
