import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { CustomerKey } from '../encryption/customer-key';
import { keyPolicy, keyUse, logGroupUseStatement } from '../encryption/key-policy';
import type { PolicyStatement } from '../policy-document';

/**
 * EBS uses the key for whoever may use volumes, as it does with the key AWS would make itself; nobody uses it directly.
 * https://docs.aws.amazon.com/kms/latest/developerguide/services-ebs.html
 */
function volumeUseStatements(region: string, accountId: string): readonly PolicyStatement[] {
  const throughVolumes = { 'kms:CallerAccount': accountId, 'kms:ViaService': `ec2.${region}.amazonaws.com` };
  return [
    {
      Sid: 'VolumesUseKey',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: keyUse,
      Resource: '*',
      Condition: { StringEquals: throughVolumes },
    },
    {
      Sid: 'VolumesGrantKeyToInstances',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: 'kms:CreateGrant',
      Resource: '*',
      Condition: { StringEquals: throughVolumes, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
  ];
}

/** Alias of an account's own key, the same in every account and region. */
function accountKeyAlias(organization: Pick<Organization, 'name'>): string {
  return `alias/${organization.name}-account`;
}

/** The key of an account in a region, for EBS volumes and for the account's own log groups. About 1 USD a month. */
export function accountKey(
  name: string,
  args: { readonly organization: Organization; readonly region: string; readonly accountId: pulumi.Input<string> },
  parent: pulumi.Resource,
): CustomerKey {
  const { organization, region } = args;
  return new CustomerKey(
    name,
    {
      description: 'EBS volumes and log groups of this account',
      alias: accountKeyAlias(organization),
      policy: keyPolicy(organization.partition, args.accountId, (accountId) => [
        ...volumeUseStatements(region, accountId),
        logGroupUseStatement(organization.partition, region, accountId),
      ]),
      region,
      protect: true,
    },
    { parent },
  );
}
