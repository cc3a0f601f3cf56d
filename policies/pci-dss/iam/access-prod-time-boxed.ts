import { environmentOf, isProduction, namesProduction, tagOf } from '../../model/classification';
import { nameOf } from '../../model/everyone';
import { judgeIdentityPolicies, managedPolicyType } from '../../model/identity-policies';
import { conditionsOn, Statement } from '../../model/policy-document';
import { knownText, referents } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { asNumber } from '../../model/values';

const role: TypeToken = 'aws:iam/role:Role';
const permissionSet: TypeToken = 'aws:ssoadmin/permissionSet:PermissionSet';
const attachment: TypeToken = 'aws:iam/rolePolicyAttachment:RolePolicyAttachment';
const grants: readonly TypeToken[] = [
  managedPolicyType,
  'aws:iam/rolePolicy:RolePolicy',
  'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy',
];

const day = 86_400_000;
/** An end up to so many days away is an end still; what is longer than the setting is advice. */
const longest = 90;

/** A grant is elevated when it, or the role or permission set it is for, is tagged elevated=true or named so. */
function isElevated(resource: StackResource): boolean {
  if (tagOf(resource, 'elevated') === 'true') return true;
  return /(?:^|[-_/])(?:elevated|time-boxed|temporary|just-in-time|jit)(?:[-_/]|$)/i.test(
    `${resource.name}/${knownText(resource, 'name') ?? ''}`,
  );
}

function isForProduction(resource: StackResource): boolean {
  return (
    namesProduction(`${resource.name} ${knownText(resource, 'name') ?? ''}`) || isProduction(environmentOf(resource))
  );
}

/** The role or permission set a grant is for. */
function bearersOf(stack: StackView, attachments: SiblingIndex, grant: StackResource): readonly StackResource[] {
  if (grant.type === managedPolicyType)
    return attachments.of(grant).linked.flatMap((link) => referents(stack, link, 'role', [role]));
  return [...referents(stack, grant, 'role', [role]), ...referents(stack, grant, 'permissionSetArn', [permissionSet])];
}

/** The end a statement sets itself by DateLessThan on aws:CurrentTime, in milliseconds; the earliest when there are several. */
function endOf(statement: Statement): number {
  const ends = conditionsOn(statement, 'aws:CurrentTime')
    .filter(({ operator }) => operator === 'datelessthan' || operator === 'datelessthanequals')
    .map(({ values }) => Math.max(...values.map((value) => Date.parse(value))));
  return ends.length === 0 ? Number.NaN : Math.min(...ends);
}

export const accessProdTimeBoxed = stackRule({
  name: 'access-prod-time-boxed',
  title: 'Elevated rights in production end by themselves within days',
  types: [...grants, role, permissionSet, attachment],
  settings: {
    maximumDays: {
      type: 'integer',
      minimum: 1,
      maximum: 30,
      description: 'Farthest end of an elevated grant, in days from now.',
      default: 7,
    },
  },
  check(stack, settings) {
    const days = asNumber(settings['maximumDays']) ?? 7;
    const attachments = new SiblingIndex(stack, [attachment], 'policyArn');
    for (const grant of stack.ofType(...grants)) {
      const concerned = [grant, ...bearersOf(stack, attachments, grant)];
      if (!concerned.some(isElevated) || !concerned.some(isForProduction)) continue;
      judgeIdentityPolicies(
        grant.type,
        (property) => grant.props[property],
        stack.on(grant),
        (statement, expect) => {
          if (statement.effect !== 'Allow') return;
          const left = endOf(statement) - Date.now();
          const wrong = `${nameOf(statement)} of an elevated grant does not end within ${days} days, or has ended; add Condition DateLessThan aws:CurrentTime, or remove the grant`;
          if (left > 0 && left <= days * day) expect.pass();
          else if (left > 0 && left <= longest * day) expect.advise(wrong);
          else expect.fail(wrong);
        },
      );
    }
  },
});
