import * as z from 'zod';
import { described, region, text } from './schema-values';

/** Names an identity provider may give a group of people; `:` and the wildcards of IAM mean something in the conditions. */
const groupName = (description: string, example: string): z.ZodString =>
  text(
    description,
    /^[A-Za-z0-9_.@+=/-]+$/,
    'must be ASCII letters, digits and _ . @ + = / -, without blanks and colons',
    64,
    example,
  );

const doorGroups = z.strictObject({
  nonProduction: groupName('Group whose members enter the IAM account for this job.', 'aws-system-operator').optional(),
  production: groupName(
    'Group whose members enter the production IAM account for this job.',
    'aws-production-system-operator',
  ).optional(),
});

/**
 * How people sign in: `identity`. Which settings a mode needs and which do not belong to it is checked in `checks/identity.ts`.
 * Limits: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html,
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html
 */
export const identitySchema = z.strictObject({
  mode: described(
    z.enum(['iam-users', 'saml', 'oidc', 'identity-center']).default('iam-users'),
    'Who proves who somebody is: users in the two IAM accounts, an external identity provider by SAML or OpenID Connect, or IAM Identity Center.',
    'saml',
  ),
  membership: described(
    z.enum(['listed', 'provider']).default('listed'),
    'Who enters outside production when an identity provider signs people in: only people listed here, or whoever the provider says. Production is always for listed people.',
    'listed',
  ),
  saml: z
    .strictObject({
      metadataFile: text(
        'Metadata document of the identity provider, relative to this file.',
        /^[^\p{C}]+$/u,
        'must have no control characters',
        1024,
        'idp-metadata.xml',
      ),
    })
    .optional()
    .meta({ description: 'Settings of mode saml.', examples: [{ metadataFile: 'idp-metadata.xml' }] }),
  oidc: z
    .strictObject({
      issuer: text(
        'URL of the issuer, as in the claim iss of its tokens.',
        /^[a-z]+:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._~/-]*)?$/,
        'must be a URL without query and fragment',
        255,
        'https://login.example.com',
      ),
      clientIds: described(
        z
          .array(text('Client id.', /^[^\s*?$\p{C}]+$/u, 'must have no blanks and no * ? $', 255, 'aws-landing-zone'))
          .min(1, 'must name at least one client id')
          .max(100, 'must name at most 100 client ids, as IAM demands'),
        'Client ids (audiences) whose tokens are accepted.',
        ['aws-landing-zone'],
      ),
    })
    .optional()
    .meta({
      description: 'Settings of mode oidc.',
      examples: [{ issuer: 'https://login.example.com', clientIds: ['aws-landing-zone'] }],
    }),
  identityCenter: z
    .strictObject({
      instanceArn: text(
        'ARN of the organization instance of IAM Identity Center.',
        /^arn:(?:aws|aws-cn|aws-us-gov):sso:::instance\/(?:sso)?ins-[a-zA-Z0-9-.]{16}$/,
        'must be the ARN of an IAM Identity Center instance',
        1224,
        'arn:aws:sso:::instance/ssoins-7223exampleabcde',
      ),
      region: region('Region the instance is in. Default: the home region.').optional(),
    })
    .optional()
    .meta({
      description: 'Settings of mode identity-center.',
      examples: [{ instanceArn: 'arn:aws:sso:::instance/ssoins-7223exampleabcde' }],
    }),
  groups: described(
    z.record(z.string(), doorGroups).optional(),
    'Groups of the identity provider by job function, and for security-audit, break-glass and approvers. Modes oidc and identity-center.',
    { 'system-operator': { nonProduction: 'aws-system-operator', production: 'aws-production-system-operator' } },
  ),
});
