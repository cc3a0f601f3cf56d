import { resourceRule } from '../../model/rule';
import { asNumber, asObject, asText, isAbsent, isFalse } from '../../model/values';

const daysPerUnit: Readonly<Record<string, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1 };

/**
 * The longest time between two runs of a schedule, in days; undefined for what cannot be told. A `cron` runs at least yearly; only the common forms with a
 * day of month or of week are read (https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html).
 */
export function daysBetweenRuns(schedule: string): number | undefined {
  const rate = /^rate\(\s*(\d+)\s+(minute|hour|day)s?\s*\)$/i.exec(schedule.trim());
  if (rate) return Number(rate[1]) * (daysPerUnit[(rate[2] ?? '').toLowerCase()] ?? NaN);
  const cron = /^cron\(([^)]*)\)$/i.exec(schedule.trim());
  const [, , dayOfMonth, month, dayOfWeek] = (cron?.[1] ?? '').trim().split(/\s+/);
  if (dayOfMonth === undefined || month === undefined || dayOfWeek === undefined) return undefined;
  const months = month === '*' ? 1 : monthsBetween(month);
  if (months === undefined) return undefined;
  if (months > 1) return months * 31;
  if (dayOfWeek !== '?' && dayOfWeek !== '*' && !dayOfWeek.includes('#') && !/l$/i.test(dayOfWeek)) return 7;
  return dayOfMonth === '*' || dayOfWeek === '*' ? 1 : 31;
}

/** `1/3` is every third month; a list is measured around the year. */
function monthsBetween(field: string): number | undefined {
  const step = /^\d*\*?\/(\d+)$/.exec(field);
  if (step) return Number(step[1]);
  const listed = field.split(',').map(Number);
  if (listed.some((month) => !Number.isInteger(month) || month < 1 || month > 12)) return undefined;
  const sorted = [...listed].sort((one, other) => one - other);
  return Math.max(...sorted.map((month, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 12) - month));
}

/** Secrets rotate at least every 90 days. */
export const secretsRotationInterval = resourceRule({
  name: 'secrets-rotation-interval',
  title: 'Secrets rotate at least every 90 days',
  types: ['aws:secretsmanager/secretRotation:SecretRotation'],
  settings: {
    maximumDays: {
      type: 'integer',
      minimum: 1,
      maximum: 90,
      description: 'Longest time between two rotations, in days',
      default: 90,
    },
  },
  check: ({ props }, expect, settings) =>
    expect.attempt(() => {
      if (isFalse(props['rotationEnabled'])) return;
      const longest = Number(settings['maximumDays']);
      const rules = asObject(props['rotationRules']);
      const schedule = asText(rules['scheduleExpression']);
      if (!isAbsent(rules['automaticallyAfterDays'])) {
        expect.that(
          () => (asNumber(rules['automaticallyAfterDays']) ?? Infinity) <= longest,
          () => `automaticallyAfterDays is ${String(rules['automaticallyAfterDays'])}; set it to ${longest} or less`,
        );
      } else if (schedule === undefined) {
        expect.fail(`rotationRules states no interval; set automaticallyAfterDays to ${longest} or less`);
      } else {
        const days = daysBetweenRuns(schedule);
        if (days === undefined)
          expect.undetermined(
            `how often ${schedule} runs is not known; use rate(${longest} days) or automaticallyAfterDays`,
          );
        else
          expect.that(
            () => days <= longest,
            `${schedule} leaves up to ${days} days between rotations; rotate every ${longest} days or sooner`,
          );
      }
    }),
});
