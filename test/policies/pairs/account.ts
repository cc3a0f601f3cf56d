import { ProgramResource, ref, resource } from './pair';

/** What a stack that sets an account up has besides the one thing a pair is about. */
export const accountDefaults: readonly ProgramResource[] = [
  resource('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', 'buckets', {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  }),
  resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'volumes', { enabled: true }),
  resource('aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess', 'snapshots', { state: 'block-all-sharing' }),
  resource('aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions', 'networks', {
    internetGatewayBlockMode: 'block-bidirectional',
  }),
  resource('aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults', 'metadata', {
    httpTokens: 'required',
    httpPutResponseHopLimit: 1,
  }),
  resource('aws:iam/role:Role', 'support', {
    assumeRolePolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'sts:AssumeRole',
        Condition: {
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
        },
      },
    }),
  }),
  resource('aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'cases', {
    role: ref('support'),
    policyArn: 'arn:aws:iam::aws:policy/AWSSupportAccess',
  }),
];
