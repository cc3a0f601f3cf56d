const shared = require('../../jest.config.js');

/** The access loop against a local AWS double; run it by `test/access/run.sh`, which starts the double. */
module.exports = {
  ...shared,
  rootDir: '../..',
  roots: ['<rootDir>/test/access'],
  testMatch: ['**/*.integration.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
