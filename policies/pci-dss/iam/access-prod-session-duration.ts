import { environmentOf, isProduction, namesProduction } from '../../model/classification';
import { isUnknownValueError } from '../../model/expectation';
import { resourceRule, Subject } from '../../model/rule';
import { asNumber, asText, isAbsent } from '../../model/values';

const role = 'aws:iam/role:Role';

/** Seconds of an ISO 8601 duration of days, hours, minutes and seconds; undefined for other texts. */
function secondsOf(duration: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(duration);
  if (!parts) return undefined;
  const [days = '0', hours = '0', minutes = '0', seconds = '0'] = parts
    .slice(1)
    .map((part: string | undefined) => part ?? '0');
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** In production by tag or stack, or into production by its name. */
function isForProduction(subject: Subject): boolean {
  return (
    isProduction(environmentOf(subject)) ||
    namesProduction(subject.name) ||
    namesProduction(knownText(() => subject.props['name']))
  );
}

function knownText(read: () => unknown): string {
  try {
    return asText(read()) ?? '';
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return '';
  }
}

/** Both defaults are one hour. A session's length is no idle time limit: 8.2.8 is another policy's subject. */
export const accessProdSessionDuration = resourceRule({
  name: 'access-prod-session-duration',
  title: 'Sessions of roles and permission sets in production last one hour at most',
  types: [role, 'aws:ssoadmin/permissionSet:PermissionSet'],
  settings: {
    maximumSeconds: {
      type: 'integer',
      minimum: 900,
      maximum: 3600,
      description: 'Longest session in production, in seconds.',
      default: 3600,
    },
  },
  check(subject, expect, settings) {
    if (!isForProduction(subject)) return;
    const maximum = asNumber(settings['maximumSeconds']) ?? 3600;
    const property = subject.type === role ? 'maxSessionDuration' : 'sessionDuration';
    expect.that(
      () => {
        const value = subject.props[property];
        if (isAbsent(value)) return true;
        const seconds = subject.type === role ? asNumber(value) : secondsOf(asText(value) ?? '');
        return seconds !== undefined && seconds <= maximum;
      },
      `${property} is more than ${maximum} seconds; set it to ${subject.type === role ? String(maximum) : `PT${Math.floor(maximum / 60)}M`} or less`,
    );
  },
});
