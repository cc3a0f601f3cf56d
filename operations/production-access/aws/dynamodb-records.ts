import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { BrokenRecord, grantOf, type AccessEvent, type Grant } from '../grant';
import type { AccessRecords } from '../ports';
import { eventAttributes, eventFrom } from './event-attributes';

const dayLength = 24 * 3600 * 1000;

/** `20261122`: records are partitioned by the day of the request, which is also the start of its id. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
}

/** Key of an event: the number has four digits, so that events sort in order. */
function entry(id: string, sequence: number): string {
  return `${id}#${String(sequence).padStart(4, '0')}`;
}

/**
 * Records in a DynamoDB table with the partition key `day` and the sort key `entry`, both strings. Every write demands that
 * its key does not exist, so nothing is overwritten; every read is strongly consistent.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html
 */
export class DynamoDbRecords implements AccessRecords {
  constructor(
    private readonly client: DynamoDBClient,
    private readonly tableName: string,
  ) {}

  append(id: string, sequence: number, event: AccessEvent): Promise<boolean> {
    return this.putOnce({
      day: { S: id.slice(0, 8) },
      entry: { S: entry(id, sequence) },
      id: { S: id },
      ...eventAttributes(event),
    });
  }

  async find(id: string): Promise<Grant | undefined> {
    return (await this.query(id.slice(0, 8), `${id}#`))[0];
  }

  async recent(now: number): Promise<readonly Grant[]> {
    // A request lives for hours. Yesterday covers midnight, tomorrow a clock that is off.
    const days = [now - dayLength, now, now + dayLength].map(dayOf);
    return (await Promise.all(days.map((day) => this.query(day)))).flat();
  }

  firstSeen(messageId: string, sentAt: number): Promise<boolean> {
    return this.putOnce({ day: { S: `messages-${dayOf(sentAt)}` }, entry: { S: messageId } });
  }

  private async putOnce(item: Record<string, AttributeValue>): Promise<boolean> {
    try {
      await this.client.send(
        new PutItemCommand({
          TableName: this.tableName,
          Item: item,
          ConditionExpression: 'attribute_not_exists(#entry)',
          ExpressionAttributeNames: { '#entry': 'entry' },
        }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return this.isOwnWrite(item);
    }
  }

  /** The SDK repeats a write whose answer was lost; then the item that is in the way is our own. */
  private async isOwnWrite(item: Record<string, AttributeValue>): Promise<boolean> {
    if (item['id'] === undefined) return false;
    const { Item } = await this.client.send(
      new GetItemCommand({
        TableName: this.tableName,
        Key: { day: item['day'] ?? { S: '' }, entry: item['entry'] ?? { S: '' } },
        ConsistentRead: true,
      }),
    );
    return (
      Item !== undefined && Object.keys(item).every((key) => JSON.stringify(Item[key]) === JSON.stringify(item[key]))
    );
  }

  private async query(day: string, prefix?: string): Promise<readonly Grant[]> {
    const events = new Map<string, AccessEvent[]>();
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.tableName,
          ConsistentRead: true,
          KeyConditionExpression: prefix === undefined ? '#day = :day' : '#day = :day AND begins_with(#entry, :prefix)',
          ExpressionAttributeNames: { '#day': 'day', ...(prefix === undefined ? {} : { '#entry': 'entry' }) },
          ExpressionAttributeValues: {
            ':day': { S: day },
            ...(prefix === undefined ? {} : { ':prefix': { S: prefix } }),
          },
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      for (const item of page.Items ?? []) {
        const id = item['id']?.S ?? '';
        const known = events.get(id) ?? [];
        if (item['entry']?.S !== entry(id, known.length)) throw new BrokenRecord(id, 'an event is missing');
        events.set(id, [...known, eventFrom(id, item)]);
      }
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return [...events].map(([id, of]) => grantOf(id, of));
  }
}
