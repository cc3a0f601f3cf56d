import { knownText } from '../../model/reference';
import { Expectations } from '../../model/expectation';
import { TypeToken } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { mfaGuardTypes, userGuard } from './mfa-guard';

export const userType: TypeToken = 'aws:iam/user:User';
const device: TypeToken = 'aws:iam/virtualMfaDevice:VirtualMfaDevice';

/** Types a rule declares that asks whether users have MFA. */
export const userMfaTypes: readonly TypeToken[] = [userType, device, ...mfaGuardTypes];

function hasDevice(stack: StackView, owner: StackResource): boolean {
  const name = knownText(owner, 'name') ?? owner.name;
  return stack
    .ofType(device)
    .some(
      (candidate) =>
        knownText(candidate, 'virtualMfaDeviceName') === name ||
        (candidate.propertyDependencies['virtualMfaDeviceName'] ?? []).some(({ urn }) => urn === owner.urn),
    );
}

/**
 * Expects MFA of a user. Enrolment cannot be seen at preview: a virtual device named after the user, or a group that
 * denies everything without MFA, stands for it.
 */
export function expectUserMfa(stack: StackView, owner: StackResource, expect: Expectations): void {
  const state = hasDevice(stack, owner) ? 'guarded' : userGuard(stack, owner);
  if (state === 'unknown') expect.undetermined('the policies of the groups of the user are not known yet');
  else {
    expect.that(
      () => state === 'guarded',
      'the user has no virtual MFA device in the program and no group that denies everything without MFA; add the user to such a group',
    );
  }
}
