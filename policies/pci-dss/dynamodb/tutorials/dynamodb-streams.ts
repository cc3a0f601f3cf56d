import { resource, Tutorial } from '../../../model/tutorial';

const table = {
  hashKey: 'token',
  attributes: [{ name: 'token', type: 'S' }],
  billingMode: 'PAY_PER_REQUEST',
  tags: { 'data-class': 'cardholder-data' },
};

export const tutorial: Tutorial = {
  meaning:
    'A DynamoDB stream is a list of all changes to a table in their order: which item, what it was, what it is. It keeps them for 24 hours, and a function can react to each within a second. The policy asks for a stream on tables tagged as cardholder data, so that something can watch for changes nobody expects.',
  why: 'Unexpected changes to critical data should be noticed and raise an alarm (11.5.2). A table alone only shows its present state.',
  attack:
    'Somebody with stolen rights changes the payout account of forty merchants, a few at a time, and back again after the payday. The table looks right before and after. A function on the stream that compares the change with an approved request would have raised an alarm at the first one.',
  wrong: [resource('aws:dynamodb/table:Table', 'cards', table)],
  right: [
    resource('aws:dynamodb/table:Table', 'cards', {
      ...table,
      streamEnabled: true,
      streamViewType: 'NEW_AND_OLD_IMAGES',
    }),
  ],
  repair: [
    'Know that the stream holds the data of the items: who may read it (dynamodb:GetRecords) sees account data. Limit that to the function that watches. KEYS_ONLY is enough where the fact of a change will do.',
    'Set streamEnabled and streamViewType and deploy. The table stays available; writes are not slowed. The view type can only be changed by switching the stream off and on.',
    'Connect a function with an event source mapping that checks the changes and alarms.',
    'Verify: aws dynamodb describe-table --table-name NAME --query Table.StreamSpecification prints "StreamEnabled": true.',
  ],
  links: [
    {
      title: 'Change data capture for DynamoDB Streams',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html',
    },
  ],
};
