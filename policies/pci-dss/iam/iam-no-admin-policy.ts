import { MalformedPolicyDocument, parseStatements } from '../../model/policy-document';
import { allowsEverything, identityPolicyTypes } from '../../model/identity-policies';
import { Expectations, isUnknownValueError } from '../../model/expectation';
import { resourceRule, TypeToken } from '../../model/rule';
import { asList, asObject, asText, isAbsent } from '../../model/values';

const attachmentTypes: readonly TypeToken[] = [
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
  'aws:iam/userPolicyAttachment:UserPolicyAttachment',
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment',
  'aws:iam/policyAttachment:PolicyAttachment',
];

/** Judges a whole document: several statements together can allow everything. */
function expectLimits(expect: Expectations, place: string, read: () => unknown): void {
  expect.attempt(() => {
    const document = read();
    if (isAbsent(document)) return;
    try {
      const statements = parseStatements(document);
      expect.that(
        () => !allowsEverything(statements),
        `${place} allows every action on every resource (Action "*", "*:*" or a NotAction that leaves iam open); list the actions and resources needed`,
      );
    } catch (error) {
      if (!(error instanceof MalformedPolicyDocument)) throw error;
      expect.fail(`${place}: ${error.message}`);
    }
  });
}

/** Resources that hold the whole list of policies attached to one role, user or group. */
const exclusiveTypes: readonly TypeToken[] = [
  'aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive',
  'aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive',
  'aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive',
];

function expectNoneAdministrator(expect: Expectations, property: string, read: () => unknown): void {
  expect.attempt(() => {
    const arns = asList(read());
    for (let index = 0; index < arns.length; index++)
      expectNotAdministratorIfKnown(expect, `${property}[${index}]`, () => arns[index]);
  });
}

/**
 * An ARN that is not known yet is that of a policy the program makes, which is judged itself: ARNs of AWS's own policies are
 * constants.
 */
function expectNotAdministratorIfKnown(expect: Expectations, property: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (isUnknownValueError(error)) return;
    throw error;
  }
  expectNotAdministrator(expect, property, read);
}

function expectNotAdministrator(expect: Expectations, property: string, read: () => unknown): void {
  expect.that(
    () =>
      !/^arn:[^:]*:iam::aws:policy\/(?:job-function\/)?(?:AdministratorAccess|IAMFullAccess)$/i.test(
        asText(read()) ?? '',
      ),
    `${property} is AdministratorAccess or IAMFullAccess, which allow everything or lead to it; attach a policy for the job function`,
  );
}

/** Policies written by the user, and attachments of AWS's own that allow as much: everything, or all of IAM, which gives the rest. */
export const iamNoAdminPolicy = resourceRule({
  name: 'iam-no-admin-policy',
  title: 'No identity policy allows every action on every resource',
  types: [...identityPolicyTypes, ...attachmentTypes, ...exclusiveTypes],
  check({ type, props }, expect) {
    if (attachmentTypes.includes(type))
      return expectNotAdministratorIfKnown(expect, 'policyArn', () => props['policyArn']);
    if (exclusiveTypes.includes(type)) return expectNoneAdministrator(expect, 'policyArns', () => props['policyArns']);
    if (type !== 'aws:iam/role:Role') {
      const place = type.startsWith('aws:ssoadmin/') ? 'inlinePolicy' : 'policy';
      return expectLimits(expect, place, () => props[place]);
    }
    expect.attempt(() => {
      const inline = asList(props['inlinePolicies']);
      for (let index = 0; index < inline.length; index++)
        expectLimits(expect, `inlinePolicies[${index}]`, () => asObject(inline[index])['policy']);
    });
    expectNoneAdministrator(expect, 'managedPolicyArns', () => props['managedPolicyArns']);
  },
});
