const fs = require('node:fs');

/** After all tests of a run. */
module.exports = async () => {
  if (process.env.LANDING_ZONE_KEEP !== 'true')
    fs.rmSync(process.env.LANDING_ZONE_SHARED, { recursive: true, force: true });
};
