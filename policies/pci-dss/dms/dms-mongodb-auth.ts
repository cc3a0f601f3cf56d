import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** MongoDB and DocumentDB endpoints; `password` is the default. Security Hub DMS.11. */
export const dmsMongodbAuth = resourceRule({
  name: 'dms-mongodb-auth',
  title: 'DMS endpoints for MongoDB authenticate',
  types: ['aws:dms/endpoint:Endpoint'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (!['mongodb', 'docdb'].includes(asKeyword(props['engineName']))) return;
      expectOneOf(expect, props, 'mongodbSettings.authType', ['password'], 'password');
    });
  },
});
