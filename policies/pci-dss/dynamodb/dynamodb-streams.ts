import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';

/** Tables tagged as holding account data. A stream shows every change to whoever watches for tampering. */
export const dynamodbStreams = resourceRule({
  name: 'dynamodb-streams',
  title: 'DynamoDB tables with account data stream their changes',
  types: ['aws:dynamodb/table:Table'],
  check(subject, expect) {
    if (isCardholderData(subject)) expectOn(expect, subject.props, 'streamEnabled');
  },
});
