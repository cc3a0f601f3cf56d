import type { JobFunction, Organization } from '../model';
import {
  accountsOfJobFunction,
  approversJob,
  isProduction,
  maxPermissionSetNameLength,
  permissionSetName,
  sharedJobs,
} from '../names';
import { suggest } from '../suggestion';
import type { Check, CheckContext } from './check';

const doors = ['nonProduction', 'production'] as const;
type Door = (typeof doors)[number];
const accountOfDoor: Readonly<Record<Door, string>> = {
  nonProduction: 'the IAM account',
  production: 'the production IAM account',
};

/** Doors that lead to an account with the role of a job function. */
function doorsOf(organization: Organization, jobFunction: JobFunction): ReadonlySet<Door> {
  return new Set(
    accountsOfJobFunction(organization, jobFunction).map((account) =>
      isProduction(account) ? 'production' : 'nonProduction',
    ),
  );
}

/** Ids of groups in IAM Identity Center (https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Group.html). */
const groupId = /^(?:[0-9a-f]{10}-)?[A-Fa-f0-9]{8}(?:-[A-Fa-f0-9]{4}){3}-[A-Fa-f0-9]{12}$/;

/** Every job function has a group for each door it needs, production a group of its own (L2, L3; PCI DSS 7.2.1, 7.2.2). */
export const identityGroups: Check = (context) => {
  const { organization, complete, pathOf, report } = context;
  const { identity, jobFunctions } = organization;
  if (identity.mode === 'iam-users' || !complete('identity')) return;
  for (const { name } of jobFunctions) {
    if (name === approversJob || sharedJobs.some((shared) => shared === name)) {
      report(
        pathOf(jobFunctions.find((one) => one.name === name) ?? {}, 'name'),
        `${name} is the name of a job of the landing zone itself`,
        'Choose another name.',
      );
    }
  }
  if (identity.mode === 'saml') return;
  if (complete('jobFunctions') && complete('accounts')) neededGroups(context);
  separateGroups(context);
  if (identity.mode !== 'identity-center') return;
  for (const [job, groups] of Object.entries(identity.groups)) {
    for (const door of doors) {
      const group = groups[door];
      if (group === undefined || groupId.test(group)) continue;
      report(
        ['identity', 'groups', job, door],
        'must be the id of a group in IAM Identity Center, as names can change',
        "Take the group's id from the console or from aws identitystore list-groups, for example 94482488-3041-7026-18f3-be45837cd0e4.",
      );
    }
  }
  for (const jobFunction of jobFunctions) {
    const name = permissionSetName(jobFunction.name, doorsOf(organization, jobFunction).has('production'));
    if (name.length <= maxPermissionSetNameLength) continue;
    report(
      pathOf(jobFunction, 'name'),
      `its permission set ${name} has ${name.length} characters, IAM Identity Center takes ${maxPermissionSetNameLength}`,
      `Shorten the name by ${name.length - maxPermissionSetNameLength}.`,
    );
  }
};

function neededGroups({ organization, complete, report }: CheckContext): void {
  const { identity, jobFunctions, people } = organization;
  if (identity.mode === 'iam-users') return;
  const wanted = new Map<string, ReadonlySet<Door>>(jobFunctions.map((one) => [one.name, doorsOf(organization, one)]));
  const approving = complete('people') && people.some(({ approver }) => approver);
  if (approving) wanted.set(approversJob, new Set(['production']));
  const optional = new Map<string, ReadonlySet<Door>>([
    ...sharedJobs.map((job) => [job, new Set(doors)] as const),
    [approversJob, new Set(['production'])],
  ]);
  for (const [job, needs] of wanted) {
    for (const door of doors) {
      if (!needs.has(door) || identity.groups[job]?.[door] !== undefined) continue;
      report(
        ['identity', 'groups', ...(identity.groups[job] === undefined ? [] : [job])],
        `${job} has no group for ${accountOfDoor[door]}, so nobody could enter for this job`,
        `Add ${job}: { ${door}: … } with the group of your identity provider.`,
      );
    }
  }
  for (const [job, groups] of Object.entries(identity.groups)) {
    const known = wanted.get(job) ?? optional.get(job);
    if (known === undefined) {
      report(
        ['identity', 'groups', job],
        `${job} is no job function`,
        suggest(job, [...new Set([...wanted.keys(), ...optional.keys()])]),
      );
      continue;
    }
    for (const door of doors) {
      if (groups[door] === undefined || known.has(door)) continue;
      report(
        ['identity', 'groups', job, door],
        job === approversJob
          ? 'approvers decide in the production IAM account only'
          : `${job} has no role behind ${accountOfDoor[door]}, so the group would open nothing`,
        'Remove it.',
      );
    }
  }
}

function separateGroups({ organization: { identity }, report }: CheckContext): void {
  if (identity.mode === 'iam-users') return;
  const standing = new Map(
    Object.entries(identity.groups).flatMap(([job, { nonProduction }]) =>
      nonProduction === undefined ? [] : [[nonProduction, job] as const],
    ),
  );
  for (const [job, { production }] of Object.entries(identity.groups)) {
    const other = production === undefined ? undefined : standing.get(production);
    if (other === undefined) continue;
    report(
      ['identity', 'groups', job, 'production'],
      `the group ${production} opens the IAM account for ${other} too; who enters the production IAM account is a group of its own (L3, PCI DSS 7.2.2)`,
      'Make a group for production and name it here.',
    );
  }
}
