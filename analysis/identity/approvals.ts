import type { Organization } from '../../organization/model';
import { doorRoleName, permissionSetName, sharedJobs } from '../../organization/names';
import type { Policy } from '../iam/policy';
import type { GroupModel, IdentityModel, PersonModel, RoleModel } from './model';
import { scenarioOf } from './scenario';
import { userSession } from './session';
import { isDoor, signIns } from './sign-in';
import type { Visit } from './visit';
import type { World } from './world';

/** Policies an approval rewrites: they deny switching until it does. What they allow, they allow all the same. */
const window = /:policy\/production-access\/window-[^/]*$/;

/** A group, or a role of an identity provider's people, whose approvals are open. */
export function withWindowsOpen<T extends GroupModel | RoleModel>(holder: T, { policyArns }: IdentityModel): T {
  const open = (policy: Policy): Policy =>
    window.test(policyArns.get(policy.source) ?? '')
      ? { ...policy, statements: policy.statements.filter(({ effect }) => effect === 'Allow') }
      : policy;
  return { ...holder, policies: holder.policies.map(open) };
}

/** One approval of one person, and where the person stands with it. */
export interface Approval {
  /** Job function, or a job every account has a role for. */
  readonly job: string;
  readonly starts: readonly Visit[];
}

/** The job of a group that is called after it: `all-accounts-break-glass`, `system-operator`. */
function jobOfGroup({ name }: GroupModel): string {
  return sharedJobs.find((job) => name === `all-accounts-${job}`) ?? name;
}

function jobOfDoor({ jobFunctions }: Organization, { name }: RoleModel): string | undefined {
  return [...sharedJobs, ...jobFunctions.map((jobFunction) => jobFunction.name)].find(
    (job) =>
      name === doorRoleName(job) ||
      [true, false].some((production) => name === `AWSReservedSSO_${permissionSetName(job, production)}`),
  );
}

/** Every approval a person could be given, each open alone. */
export function approvalsOf(world: World, organization: Organization, person: PersonModel): readonly Approval[] {
  const { model } = world;
  const groups = person.users.flatMap((user) =>
    model.groups
      .filter(({ timeBoxed, account }) => timeBoxed && account === user.account)
      .map((group): Approval => {
        const memberOf = [...user.groups.filter((one) => one !== group), withWindowsOpen(group, model)];
        const session = userSession(user, memberOf, 'console with MFA', model.organizationId);
        return { job: jobOfGroup(group), starts: [{ session, path: [], certain: true }] };
      }),
  );
  const approved = scenarioOf('with-approval');
  const doors = model.roles.flatMap((door): readonly Approval[] => {
    const job = isDoor(organization, door) ? jobOfDoor(organization, door) : undefined;
    if (job === undefined) return [];
    const starts = signIns(world, organization, person, approved, (role) =>
      role === door ? withWindowsOpen(role, model) : role,
    ).filter(({ session }) => session.role?.urn === door.urn);
    return starts.length === 0 ? [] : [{ job, starts }];
  });
  return [...groups, ...doors];
}
