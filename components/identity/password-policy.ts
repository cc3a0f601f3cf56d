import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { PasswordPolicy as PasswordRules } from '../../organization/model';

export interface PasswordPolicyArgs {
  /** From landing-zone.yaml, where the floors of PCI DSS 8.3.6, 8.3.7 and 8.3.9 are enforced. */
  readonly rules: PasswordRules;
}

/**
 * Password policy of an account (L4; PCI DSS 8.3.5, 8.3.6, 8.3.7, 8.3.9). Free of charge. One per account, for every
 * account: a user made by hand somewhere must meet it too.
 *
 * Users change their own password. An expired one can still be changed by its owner (no hard expiry), so nobody needs a
 * password set by somebody else.
 *
 * Creates: iam.AccountPasswordPolicy.
 *
 * @example
 * new PasswordPolicy('password-policy', { rules: organization.passwordPolicy }, { provider });
 */
export class PasswordPolicy extends pulumi.ComponentResource {
  constructor(name: string, { rules }: PasswordPolicyArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:PasswordPolicy', name, {}, opts);
    new aws.iam.AccountPasswordPolicy(
      `${name}-rules`,
      {
        minimumPasswordLength: rules.minimumLength,
        requireUppercaseCharacters: rules.requireUppercase,
        requireLowercaseCharacters: rules.requireLowercase,
        requireNumbers: rules.requireNumbers,
        requireSymbols: rules.requireSymbols,
        passwordReusePrevention: rules.reusePrevention,
        maxPasswordAge: rules.maxAgeDays,
        allowUsersToChangePassword: true,
        hardExpiry: false,
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
