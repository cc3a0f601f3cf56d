const fs = require('node:fs');

/** After all tests of a run. */
module.exports = async () => {
  fs.rmSync(process.env.LANDING_ZONE_SHARED, { recursive: true, force: true });
};
