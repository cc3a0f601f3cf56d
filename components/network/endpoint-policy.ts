import type { Organization } from '../../organization/model';
import { policyDocument, type PolicyStatement } from '../policy-document';

/** Prefix of an endpoint service's actions where it differs from the service's name. */
const actionPrefixes: Readonly<Record<string, string>> = {
  'ecr.api': 'ecr',
  'ecr.dkr': 'ecr',
  monitoring: 'cloudwatch',
};

/**
 * What AWS itself owns and an in-scope instance or task must read: layers of container images, packages and patches of
 * the operating system, documents and parameters of Systems Manager. S3 hands layers and patches out by signed addresses of
 * its own accounts, so those statements cannot ask for the organization.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-minimum-s3-permissions.html
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html#ecr-minimum-s3-perms
 * https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/vpc_endpoint_policies
 */
function ownedByAws(
  partition: string,
  service: string,
  region: string,
  organizationId: string,
): readonly PolicyStatement[] {
  if (service === 's3') {
    const buckets = [
      `prod-${region}-starport-layer-bucket`,
      `al2023-repos-${region}-de612dc2`,
      `amazonlinux-2-repos-${region}`,
      `amazon-ssm-${region}`,
      `aws-ssm-${region}`,
      `patch-baseline-snapshot-${region}`,
    ];
    return [
      {
        Sid: 'ReadWhatAwsDistributes',
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: buckets.map((bucket) => `arn:${partition}:s3:::${bucket}/*`),
      },
    ];
  }
  if (service === 'ssm') {
    return [
      {
        Sid: 'ReadDocumentsAndParametersOfAws',
        Effect: 'Allow',
        Principal: '*',
        Action: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*'],
        Resource: [`arn:${partition}:ssm:${region}::document/*`, `arn:${partition}:ssm:${region}::parameter/aws/*`],
        Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
      },
    ];
  }
  return [];
}

/**
 * Policy of a VPC endpoint: this service, by identities of the organization, on resources of the organization, so that
 * stolen keys of another account cannot carry data out through it (PCI DSS 1.3.2, 7.3.1).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 *
 * @param service Endpoint service without region, e.g. `ecr.api`.
 * @param organizationId `o-…`
 */
export function endpointPolicy(
  organization: Pick<Organization, 'partition'>,
  service: string,
  region: string,
  organizationId: string,
): string {
  return policyDocument([
    {
      Sid: 'OwnIdentitiesOnOwnResources',
      Effect: 'Allow',
      Principal: '*',
      Action: `${actionPrefixes[service] ?? service}:*`,
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId, 'aws:ResourceOrgID': organizationId } },
    },
    ...ownedByAws(organization.partition, service, region, organizationId),
  ]);
}
