import * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import { deploymentRoleName } from '../components/governance/deployment-role';
import { fromIds } from '../components/policy-document';
import type { Account, Organization } from '../organization/model';
import { roleArn } from '../organization/names';
import { accountTags } from './account-tags';

/**
 * The one provider of an account's stack: home region, the account's deployment role (none for the management account, whose own
 * credentials run everything), default tags, and a refusal to work in any other account.
 */
export function accountProvider(
  organization: Organization,
  account: Account,
  accountId: pulumi.Input<string> | undefined,
): aws.Provider {
  return new aws.Provider('account', {
    region: organization.homeRegion,
    ...(accountId === undefined
      ? {}
      : {
          assumeRoles: [
            {
              roleArn: fromIds({ id: accountId }, ({ id }) => roleArn(organization, id, deploymentRoleName)),
              sessionName: 'landing-zone',
            },
          ],
        }),
    ...(account.id === undefined ? {} : { allowedAccountIds: [account.id] }),
    defaultTags: { tags: { ...accountTags(organization, account) } },
  });
}
