import { isSet, knownText } from '../../model/reference';
import { Expectations } from '../../model/expectation';
import { TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { MfaGuards, mfaGuardTypes } from './mfa-guard';

export const userType: TypeToken = 'aws:iam/user:User';
/** What gives one user rights, or signs for it. */
const ownRights: readonly TypeToken[] = [
  'aws:iam/userPolicy:UserPolicy',
  'aws:iam/userPolicyAttachment:UserPolicyAttachment',
  'aws:iam/userLoginProfile:UserLoginProfile',
];
const sharedAttachment: TypeToken = 'aws:iam/policyAttachment:PolicyAttachment';
const device: TypeToken = 'aws:iam/virtualMfaDevice:VirtualMfaDevice';

/** Types a rule declares that asks whether users have MFA. */
export const userMfaTypes: readonly TypeToken[] = [userType, device, ...ownRights, ...mfaGuardTypes];

/** Judges users. Enrolment cannot be seen at preview: a virtual device named after the user, or a group that denies everything without MFA, stands for it. */
export class UserMfa {
  private readonly guards: MfaGuards;
  private readonly devices: SiblingIndex;
  private readonly hasDevices: boolean;
  private readonly own: readonly SiblingIndex[];

  constructor(stack: StackView) {
    this.guards = new MfaGuards(stack);
    this.devices = new SiblingIndex(stack, [device], 'virtualMfaDeviceName');
    this.hasDevices = stack.ofType(device).length > 0;
    this.own = [new SiblingIndex(stack, ownRights, 'user'), new SiblingIndex(stack, [sharedAttachment], 'users')];
  }

  private hasRights(owner: StackResource): boolean {
    return this.guards.givesRights(owner) || this.own.some((index) => index.of(owner).linked.length > 0);
  }

  /**
   * Expects MFA of `owner`, on the expectations of the resource it is reported on. A user the program gives neither a password
   * nor rights can do nothing yet, and gets advice; so does one in groups of another program, whose policies are not seen.
   */
  expectOf(owner: StackResource, expect: Expectations, hasPassword: boolean): void {
    const name = knownText(owner, 'name') ?? owner.name;
    const devices = this.devices.of(owner, [name]);
    const state = devices.linked.length > 0 ? 'guarded' : this.guards.ofUser(owner);
    const mayHaveDevice =
      devices.unresolved.length > 0 ||
      (this.hasDevices && isSet(owner, 'name') && knownText(owner, 'name') === undefined);
    if (state === 'open' && mayHaveDevice)
      return expect.undetermined('the names of the user and of the MFA devices are not known yet');
    if (state === 'unknown') return expect.undetermined('the policies of the groups of the user are not known yet');
    const open =
      'the user has no virtual MFA device in the program and no group that denies everything without MFA; add the user to such a group';
    if (state === 'guarded') expect.pass();
    else if (hasPassword || (this.hasRights(owner) && !this.guards.isInOthersGroups(owner))) expect.fail(open);
    else expect.advise(open);
  }
}
