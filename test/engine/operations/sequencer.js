const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** The test that deploys the organization first, those that look at it last. */
const last = ['drift.test.ts', 'random-drift.test.ts', 'unread.test.ts'];

function place(test) {
  const name = path.basename(test.path);
  return name === 'deployment.test.ts' ? 0 : 1 + last.indexOf(name) + 1;
}

module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }
};
