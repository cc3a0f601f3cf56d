import { matchesEvent } from '../../../policies/model/event-pattern';

const event = { source: 'aws.cloudtrail', detail: { eventName: 'StopLogging', count: 3, errorCode: null } };

const cases: readonly (readonly [object, boolean])[] = [
  [{}, true],
  [{ source: ['aws.cloudtrail'] }, true],
  [{ source: ['aws.s3', 'aws.cloudtrail'] }, true],
  [{ source: ['aws.s3'] }, false],
  [{ detail: { eventName: [{ prefix: 'Stop' }] } }, true],
  [{ detail: { eventName: [{ prefix: { 'equals-ignore-case': 'stop' } }] } }, true],
  [{ detail: { eventName: [{ suffix: 'Trail' }] } }, false],
  [{ detail: { eventName: [{ suffix: { 'equals-ignore-case': 'LOGGING' } }] } }, true],
  [{ detail: { eventName: [{ wildcard: 'St*ing' }] } }, true],
  [{ detail: { eventName: [{ 'equals-ignore-case': 'stoplogging' }] } }, true],
  [{ detail: { eventName: [{ 'anything-but': 'StopLogging' }] } }, false],
  [{ detail: { eventName: [{ 'anything-but': { prefix: 'Delete' } }] } }, true],
  [{ detail: { eventName: [{ exists: true }] } }, true],
  [{ detail: { eventName: [{ exists: false }] } }, false],
  [{ detail: { requestParameters: { bucketName: ['logs'] } } }, true],
  [{ detail: { count: [{ numeric: ['>', 1] }] } }, true],
  [{ detail: { errorCode: ['AccessDenied'] } }, false],
  [{ detail: { errorCode: [{ 'anything-but': 'AccessDenied' }] } }, false],
  [{ detail: { errorCode: [{ exists: false }] } }, true],
  [{ $or: [{ source: ['aws.s3'] }, { detail: { eventName: ['StopLogging'] } }] }, true],
  [{ $or: [{ source: ['aws.s3'] }, { source: ['aws.kms'] }] }, false],
];

describe('event patterns', () => {
  it.each(cases)('%j → %s', (pattern, matches) => {
    expect(matchesEvent(pattern as Record<string, unknown>, event)).toBe(matches);
  });
});
