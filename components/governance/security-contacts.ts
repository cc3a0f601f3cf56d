import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Notifications } from '../../organization/model';

export interface SecurityContactsArgs {
  readonly notifications: Notifications;
  /** Member accounts by name. */
  readonly members: Readonly<Record<string, pulumi.Input<string>>>;
}

/**
 * Whom AWS calls about abuse or a leaked key, for the management account and every member (PCI DSS 12.10.1).
 *
 * Creates: account.AlternativeContact per account.
 */
export class SecurityContacts extends pulumi.ComponentResource {
  constructor(name: string, args: SecurityContactsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:governance:SecurityContacts', name, {}, opts);
    const { securityContact, securityEmail } = args.notifications;
    const contact = {
      alternateContactType: 'SECURITY',
      emailAddress: securityEmail,
      name: securityContact.name,
      title: securityContact.title,
      phoneNumber: securityContact.phone,
    };
    // Without an account id the resource means the account of the provider, which AWS demands for the management account.
    new aws.account.AlternativeContact(`${name}-management`, contact, { parent: this });
    for (const [account, accountId] of Object.entries(args.members)) {
      new aws.account.AlternativeContact(`${name}-${account}`, { ...contact, accountId }, { parent: this });
    }
    this.registerOutputs({});
  }
}
