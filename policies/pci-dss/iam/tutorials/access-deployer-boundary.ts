import { json, resource, Tutorial } from '../../../model/tutorial';

const trust = json({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

export const tutorial: Tutorial = {
  meaning:
    'A permissions boundary is a policy that caps a role or user: what the boundary does not allow stays forbidden, whatever other policies say. The policy asks for one on roles and users that deploy: those whose policies create or change principals, that are named or trusted as a pipeline, or that stand next to others with a boundary. The pipeline may then create roles, but none that is stronger than the boundary, and not one for itself.',
  why: 'Systems have the least rights they need (7.2.5), and what is not allowed is denied (7.3.3). Without boundary the right to create roles is the right to everything.',
  attack:
    'An attacker gets a step into the build: it runs with the rights of the pipeline, makes a role with AdministratorAccess and opens the card archive through it. With the boundary the pipeline can make roles of the application only, and touches neither the archive nor the trail.',
  wrong: [resource('aws:iam/role:Role', 'deployer', { assumeRolePolicy: trust })],
  right: [
    resource('aws:iam/role:Role', 'deployer', {
      assumeRolePolicy: trust,
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/landing-zone-role-boundary',
    }),
  ],
  repair: [
    'Write the boundary: allow the services workloads use, deny changes to IAM, trails, keys and the boundary itself. Compare it with what roles really do (aws iam get-service-last-accessed-details), or you cut rights that are in use.',
    'Set permissionsBoundary on one uncritical role and deploy. It holds within seconds and without restart; watch CloudTrail for AccessDenied, where the message names the permissions boundary.',
    'Go on role by role. Then let the pipeline create roles only with the boundary: Condition StringEquals iam:PermissionsBoundary on iam:CreateRole and iam:PutRolePermissionsBoundary.',
    'Verify: aws iam get-role --role-name ROLE --query Role.PermissionsBoundary prints the ARN of the boundary.',
  ],
  links: [
    {
      title: 'Permissions boundaries for IAM entities',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    },
  ],
};
