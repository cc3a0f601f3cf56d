import { environmentOf, isProduction, namesProduction, tagOf } from '../../model/classification';
import { nameOf } from '../../model/everyone';
import { judgeIdentityPolicies } from '../../model/identity-policies';
import { conditionsOn, Statement } from '../../model/policy-document';
import { resourceRule, Subject } from '../../model/rule';
import { asNumber, asText } from '../../model/values';

/** A grant is elevated when tagged elevated=true, or named so: inline policies have no tags. */
function isElevated(subject: Subject): boolean {
  if (tagOf(subject, 'elevated') === 'true') return true;
  return /(?:^|[-_/])(?:elevated|time-boxed|temporary|just-in-time|jit)(?:[-_/]|$)/i.test(
    `${subject.name}/${asText(subject.props['name']) ?? ''}`,
  );
}

/** The end a statement sets itself by DateLessThan on aws:CurrentTime, in milliseconds; the earliest when there are several. */
function endOf(statement: Statement): number {
  const ends = conditionsOn(statement, 'aws:CurrentTime')
    .filter(({ operator }) => operator === 'datelessthan' || operator === 'datelessthanequals')
    .map(({ values }) => Math.max(...values.map((value) => Date.parse(value))));
  return ends.length === 0 ? Number.NaN : Math.min(...ends);
}

export const accessProdTimeBoxed = resourceRule({
  name: 'access-prod-time-boxed',
  title: 'Elevated rights in production end by themselves within days',
  types: [
    'aws:iam/policy:Policy',
    'aws:iam/rolePolicy:RolePolicy',
    'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy',
  ],
  settings: {
    maximumDays: {
      type: 'integer',
      minimum: 1,
      maximum: 30,
      description: 'Farthest end of an elevated grant, in days from now.',
      default: 7,
    },
  },
  check(subject, expect, settings) {
    expect.attempt(() => {
      if (!isElevated(subject)) return;
      const named = namesProduction(`${subject.name} ${asText(subject.props['name']) ?? ''}`);
      if (!named && !isProduction(environmentOf(subject))) return;
      const days = asNumber(settings['maximumDays']) ?? 7;
      judgeIdentityPolicies(
        subject.type,
        (property) => subject.props[property],
        expect,
        (statement, statementExpect) => {
          if (statement.effect !== 'Allow') return;
          const left = endOf(statement) - Date.now();
          statementExpect.that(
            () => left > 0 && left <= days * 86_400_000,
            `${nameOf(statement)} of an elevated grant does not end within ${days} days, or has ended; add Condition DateLessThan aws:CurrentTime, or remove the grant`,
          );
        },
      );
    });
  },
});
