import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { BrokenRecord, type AccessEvent, type Source } from '../grant';

type Attributes = Record<string, AttributeValue>;

/** An event as attributes a person can read in the console; `when` repeats `at` for them. */
export function eventAttributes(event: AccessEvent): Attributes {
  const attributes: Attributes = { when: { S: new Date(event.at).toISOString() } };
  for (const [name, value] of Object.entries(event)) {
    if (typeof value === 'number') attributes[name] = { N: String(value) };
    else if (typeof value === 'boolean') attributes[name] = { BOOL: value };
    else if (typeof value === 'string') attributes[name] = { S: value };
  }
  return attributes;
}

const sources: readonly Source[] = ['cli', 'chat-service', 'slack', 'schedule', 'sweeper'];

/** @throws BrokenRecord when an attribute is missing or is of another kind. */
export function eventFrom(id: string, item: Attributes): AccessEvent {
  const text = (name: string): string => {
    const value = item[name]?.S;
    if (value === undefined) throw new BrokenRecord(id, `an event has no text ${name}`);
    return value;
  };
  const number = (name: string): number => {
    const value = Number(item[name]?.N);
    if (!Number.isFinite(value)) throw new BrokenRecord(id, `an event has no number ${name}`);
    return value;
  };
  const source = sources.find((candidate) => candidate === text('source'));
  if (!source) throw new BrokenRecord(id, 'an event has an unknown source');
  const happened = { at: number('at'), by: text('by'), source };
  switch (text('type')) {
    case 'requested':
      return {
        ...happened,
        type: 'requested',
        group: text('group'),
        emergency: item['emergency']?.BOOL === true,
        duration: number('duration'),
        reason: text('reason'),
        ticket: text('ticket'),
      };
    case 'approved':
      return {
        ...happened,
        type: 'approved',
        ...(item['expiresAt'] === undefined ? {} : { expiresAt: number('expiresAt') }),
      };
    case 'rejected':
      return { ...happened, type: 'rejected', reason: text('reason') };
    case 'granted':
      return { ...happened, type: 'granted' };
    case 'revoked':
      return { ...happened, type: 'revoked', reason: text('reason') };
    case 'closed':
      return { ...happened, type: 'closed', cause: text('cause') === 'revoked' ? 'revoked' : 'expired' };
    default:
      throw new BrokenRecord(id, 'an event is of an unknown type');
  }
}
