import { resourceRule } from '../../model/rule';
import { asNumber, isAbsent } from '../../model/values';

/** A deleted key makes data unreadable for ever, so the waiting time is KMS's longest, which is also the default: 30 days. */
export const kmsDeletionWindow = resourceRule({
  name: 'kms-deletion-window',
  title: 'Deletion of a key waits 30 days',
  types: [
    'aws:kms/key:Key',
    'aws:kms/replicaKey:ReplicaKey',
    'aws:kms/externalKey:ExternalKey',
    'aws:kms/replicaExternalKey:ReplicaExternalKey',
  ],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 7,
      maximum: 30,
      description: 'Shortest waiting time before a key is deleted, in days',
      default: 30,
    },
  },
  check: ({ props }, expect, settings) => {
    const shortest = Number(settings['minimumDays']);
    expect.that(
      () => isAbsent(props['deletionWindowInDays']) || (asNumber(props['deletionWindowInDays']) ?? 0) >= shortest,
      () =>
        `deletionWindowInDays is ${String(props['deletionWindowInDays'])}; set it to ${shortest} or more, or remove it`,
    );
  },
});
