/** Tests with the real engine. Run by hand or by `.ci/run`: npx jest --config test/engine/operations/jest.config.js */
/** @type {import('jest').Config} */
module.exports = {
  ...require('../../../jest.config.js'),
  rootDir: '../../..',
  roots: ['<rootDir>/test/engine/operations'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
