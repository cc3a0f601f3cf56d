import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { accountOf, userArn } from '../../organization/names';
import { fromIds } from '../policy-document';
import { personAlias } from './person-alias';
import { callers } from './settings-of';

export interface PersonAliasesArgs {
  readonly organization: Organization;
  /** The production IAM account. */
  readonly account: Account;
  readonly accountId: (accountName: string) => pulumi.Input<string>;
  readonly decision: aws.lambda.Function;
}

/**
 * One alias of the deciding function for each person who asks or approves, which only this person may call: the function
 * knows its caller by the alias (PCI DSS 8.2.1, 8.2.2, 10.2.2). Production people call from their user here, approvers without production
 * access from their user in the IAM account. Users act under the MFA policy of their groups.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 *
 * Creates: lambda.Alias and, where people are users, lambda.Permission for each person.
 */
export class PersonAliases extends pulumi.ComponentResource {
  constructor(name: string, args: PersonAliasesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:PersonAliases', name, {}, opts);
    const { organization, decision } = args;
    const region = organization.homeRegion;
    for (const person of callers(organization)) {
      const home = person.production ? args.account : accountOf(organization, 'iam');
      const alias = new aws.lambda.Alias(
        `${name}-${person.name}`,
        {
          name: personAlias(person.name),
          region,
          description: person.name,
          functionName: decision.name,
          functionVersion: decision.version,
        },
        { parent: this },
      );
      // Sessions of an identity provider are let in by what they are, see CallerRights.
      if (organization.identity.mode !== 'iam-users') continue;
      new aws.lambda.Permission(
        `${name}-${person.name}-only`,
        {
          statementId: 'OnlyThisPerson',
          region,
          action: 'lambda:InvokeFunction',
          function: decision.name,
          qualifier: alias.name,
          principal: fromIds({ home: args.accountId(home.name) }, (ids) =>
            userArn(organization, ids.home, person.name),
          ),
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
