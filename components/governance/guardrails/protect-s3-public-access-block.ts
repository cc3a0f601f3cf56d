import type { PolicyStatement } from '../../policy-document';
import { exceptDeploymentRole } from '../deployment-role';

/** The public access block of an account cannot be changed, and with it no bucket becomes public (C6; PCI DSS 1.4.4, 7.3.3). */
export function protectS3PublicAccessBlock(partition: string): readonly PolicyStatement[] {
  return [
    {
      Sid: 'AccountPublicAccessBlockStays',
      Effect: 'Deny',
      Action: 's3:PutAccountPublicAccessBlock',
      Resource: '*',
      Condition: exceptDeploymentRole(partition),
    },
  ];
}
