import {
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  IAMClient,
  paginateGetAccountAuthorizationDetails,
  paginateListRoles,
  GetRoleCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { usersOf } from '../credential-report';
import type { AccountAccess, RoleAccess } from '../model';
import { trustedBy } from '../trusted-by';

/** IAM did not finish the credential report. */
export class NoCredentialReport extends Error {
  override readonly name = 'NoCredentialReport';
  constructor() {
    super('IAM did not finish the credential report within two minutes; try again');
  }
}

const region = 'us-east-1';

/**
 * Reads who can get into an account: IAM's credential report, groups, and roles with their last use. Read-only; the role
 * security-audit may do it.
 *
 * @param profile Profile of the AWS CLI for the account.
 */
export async function readAccess(accountName: string, profile: string): Promise<AccountAccess> {
  const iam = new IAMClient({ region, profile });
  const { Account = '' } = await new STSClient({ region, profile }).send(new GetCallerIdentityCommand({}));
  const groups = await groupsByUser(iam);
  return {
    accountName,
    accountId: Account,
    users: usersOf(await credentialReport(iam), (user) => groups.get(user) ?? []),
    roles: await roles(iam),
  };
}

async function credentialReport(iam: IAMClient): Promise<string> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { State } = await iam.send(new GenerateCredentialReportCommand({}));
    if (State === 'COMPLETE') {
      const { Content } = await iam.send(new GetCredentialReportCommand({}));
      return Buffer.from(Content ?? []).toString('utf8');
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  throw new NoCredentialReport();
}

async function groupsByUser(iam: IAMClient): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = new Map<string, readonly string[]>();
  for await (const page of paginateGetAccountAuthorizationDetails({ client: iam }, { Filter: ['User'] })) {
    for (const { UserName, GroupList } of page.UserDetailList ?? []) {
      if (UserName !== undefined) groups.set(UserName, GroupList ?? []);
    }
  }
  return groups;
}

/** The list does not have the last use, so each role is read. */
async function roles(iam: IAMClient): Promise<readonly RoleAccess[]> {
  const found: RoleAccess[] = [];
  for await (const page of paginateListRoles({ client: iam }, {})) {
    for (const { RoleName, Path = '/', CreateDate, AssumeRolePolicyDocument = '' } of page.Roles ?? []) {
      if (RoleName === undefined || CreateDate === undefined) continue;
      const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
      found.push({
        name: RoleName,
        path: Path,
        created: CreateDate,
        lastUsed: Role?.RoleLastUsed?.LastUsedDate,
        trusted: trustedBy(decodeURIComponent(AssumeRolePolicyDocument)),
      });
    }
  }
  return found;
}
