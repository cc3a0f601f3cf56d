process.env['SLOW_TESTS'] = 'true';

/** The suites `npm test` leaves out. */
module.exports = require('./jest.config.js');
