const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Before all tests of a run: a directory for what they share. */
module.exports = async () => {
  process.env.LANDING_ZONE_SHARED = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-shared-'));
};
