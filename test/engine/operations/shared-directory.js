const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Before all tests of a run: a directory for what they share. One that is named is kept, for the next run to go on with. */
module.exports = async () => {
  if (process.env.LANDING_ZONE_SHARED === undefined)
    process.env.LANDING_ZONE_SHARED = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-shared-'));
  else process.env.LANDING_ZONE_KEEP = 'true';
};
