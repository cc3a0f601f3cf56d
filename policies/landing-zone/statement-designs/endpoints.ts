import type { DesignedStatement } from '../designed-statement';

/** Statements of endpoint policies. */
export const endpoints: readonly DesignedStatement[] = [
  { sid: 'OwnIdentitiesOnOwnResources', effect: 'Allow', principals: ['*'], actions: ['{service}:*'], resources: ['*'], conditions: { 'StringEquals aws:PrincipalOrgID': ['{organization}'], 'StringEquals aws:ResourceOrgID': ['{organization}'] } },
  { sid: 'ReadDocumentsAndParametersOfAws', effect: 'Allow', principals: ['*'], actions: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*'], resources: ['arn:aws:ssm:{region}::document/*', 'arn:aws:ssm:{region}::parameter/aws/*'], conditions: { 'StringEquals aws:PrincipalOrgID': ['{organization}'] } },
  { sid: 'ReadWhatAwsDistributes', effect: 'Allow', principals: ['*'], actions: ['s3:GetObject'], resources: ['arn:aws:s3:::prod-{region}-starport-layer-bucket/*', 'arn:aws:s3:::al2023-repos-{region}-de612dc2/*', 'arn:aws:s3:::amazonlinux-2-repos-{region}/*', 'arn:aws:s3:::amazon-ssm-{region}/*', 'arn:aws:s3:::aws-ssm-{region}/*', 'arn:aws:s3:::patch-baseline-snapshot-{region}/*'] },
]; // prettier-ignore
