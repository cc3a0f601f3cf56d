import { environmentOf, isProduction, namesProduction } from '../../model/classification';
import { isUnknownValueError } from '../../model/expectation';
import { allowsEverything } from '../../model/identity-policies';
import { MalformedPolicyDocument, parseStatements } from '../../model/policy-document';
import { knownText, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { asList } from '../../model/values';

const assignment = 'aws:ssoadmin/accountAssignment:AccountAssignment';
const managed = 'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment';
const inline = 'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy';
const account = 'aws:organizations/account:Account';
const permissionSet = 'aws:ssoadmin/permissionSet:PermissionSet';

function inlineIsAdministrator(resource: StackResource): boolean {
  try {
    return allowsEverything(parseStatements(resource.props['inlinePolicy']));
  } catch (error) {
    if (isUnknownValueError(error) || error instanceof MalformedPolicyDocument) return false;
    throw error;
  }
}

function isAdministrator(stack: StackView, set: StackResource): boolean {
  return (
    stack
      .linked(set, [managed], 'permissionSetArn')
      .linked.some((attachment) =>
        /:iam::aws:policy\/(?:job-function\/)?(?:AdministratorAccess|PowerUserAccess|IAMFullAccess)$/.test(
          knownText(attachment, 'managedPolicyArn') ?? '',
        ),
      ) || stack.linked(set, [inline], 'permissionSetArn').linked.some(inlineIsAdministrator)
  );
}

function isProductionAccount(one: StackResource): boolean {
  return isProduction(environmentOf(one)) || [one.name, knownText(one, 'name') ?? ''].some(namesProduction);
}

/**
 * Production accounts are those listed, or those of a stack, account, permission set or assignment that is tagged or
 * named for production. */
export const accessProdAdminNotAssigned = stackRule({
  name: 'access-prod-admin-not-assigned',
  title: 'No administrator permission set is assigned in a production account',
  types: [assignment, managed, inline, permissionSet, account],
  settings: {
    productionAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Ids of production accounts.',
      default: [],
    },
  },
  check(stack, settings) {
    const production = asList(settings['productionAccounts']);
    for (const target of stack.ofType(assignment)) {
      const sets = referents(stack, target, 'permissionSetArn', [permissionSet]);
      for (const set of sets) {
        if (
          !production.includes(knownText(target, 'targetId')) &&
          !isProduction(environmentOf(set)) &&
          !isProduction(environmentOf(target)) &&
          ![set.name, target.name, knownText(set, 'name') ?? ''].some(namesProduction) &&
          !referents(stack, target, 'targetId', [account]).some(isProductionAccount)
        )
          continue;
        stack
          .on(target)
          .that(
            () => !isAdministrator(stack, set),
            `the permission set ${set.name} allows everything and is assigned in production; assign one for the job function`,
          );
      }
    }
  },
});
