import { json, resource, Tutorial } from '../../model/tutorial';

const trust = json({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

export const tutorial: Tutorial = {
  meaning:
    'A permissions boundary is an upper limit on a role or user: whatever its policies allow, nothing outside of the boundary works. Every role of the landing zone has the boundary landing-zone-role-boundary, every person the boundary people-boundary. The policy checks boundaries, the length of sessions and that attachments refer to roles and groups of this stack.',
  why: 'Rights are no wider than the job needs (7.2.1, 7.2.2). The boundary holds when a policy is attached later that is too wide.',
  attack:
    'A role for a build job may attach policies, and has no boundary. Malicious code in a build attaches AdministratorAccess to its own role. One minute later it stops the trail and creates a user. With the boundary the same call gives it nothing.',
  wrong: [resource('aws:iam/role:Role', 'build', { assumeRolePolicy: trust })],
  right: [
    resource('aws:iam/role:Role', 'build', {
      assumeRolePolicy: trust,
      permissionsBoundary: 'arn:aws:iam::111111111111:policy/landing-zone-role-boundary',
    }),
  ],
  repair: [
    'Find out what the role really does: aws iam generate-service-last-accessed-details --arn ROLE_ARN, then aws iam get-service-last-accessed-details --job-id JOB.',
    'Compare with the boundary: it forbids only to touch logs, detection, the archive and the settings of the account. A role that needs this belongs into components/governance.',
    'Set permissionsBoundary on the role and deploy. Running sessions take the new limit at once; the policies of the role stay as they are.',
    'Verify: aws iam get-role --role-name ROLE --query Role.PermissionsBoundary.PermissionsBoundaryArn prints the boundary, and the job runs.',
  ],
  links: [
    {
      title: 'Permissions boundaries for IAM entities',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    },
    {
      title: 'Refine permissions using last accessed information',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html',
    },
  ],
};
