import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { doorRoleName } from '../../organization/names';
import { doorsInto } from '../identity/federation/doors';
import { personKey } from '../identity/person-key';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument, type PolicyStatement } from '../policy-document';
import { accessPath, decisionFunctionName } from './access-names';
import { personAlias } from './person-alias';
import { callers } from './settings-of';

export interface CallerRightsArgs {
  readonly organization: Organization;
  /** The production IAM account. */
  readonly account: Account;
  readonly accountId: (accountName: string) => pulumi.Input<string>;
}

/** Statements of at most 300 characters, so that a policy stays below IAM's 6,144. */
const peoplePerPolicy = 18;

function portionsOfCallers(organization: Organization): readonly (readonly string[])[] {
  const names = callers(organization).map(({ name }) => name);
  return Array.from({ length: Math.ceil(names.length / peoplePerPolicy) }, (_, index) =>
    names.slice(index * peoplePerPolicy, (index + 1) * peoplePerPolicy),
  );
}

function policyName(index: number): string {
  return index === 0 ? 'call-production-access' : `call-production-access-${index + 1}`;
}

/** Names of the policies that let people call their alias; none when nobody asks for or approves access. */
export function callingPolicyNames(organization: Organization): readonly string[] {
  return portionsOfCallers(organization).map((_, index) => policyName(index));
}

/** Lets each person call the alias of the deciding function that is theirs, and no other. */
export function callingStatements(
  organization: Pick<Organization, 'partition' | 'homeRegion' | 'identity'>,
  accountId: string,
  people: readonly string[],
): readonly PolicyStatement[] {
  const { partition, homeRegion, identity } = organization;
  return people.map((person, index) => ({
    Sid: `Call${index + 1}`,
    Effect: 'Allow',
    Action: 'lambda:InvokeFunction',
    Resource: `arn:${partition}:lambda:${homeRegion}:${accountId}:function:${decisionFunctionName}:${personAlias(person)}`,
    Condition: { StringEquals: { [personKey(identity.mode)]: person } },
  }));
}

/**
 * Lets people of an identity provider call production access, each their own alias (L5; PCI DSS 7.2.3, 8.2.1, 8.2.2). Where people are users,
 * the alias itself names the user; here it is the session that says who somebody is. Approvers come in through a door of their own. Free
 * of charge.
 *
 * Creates: iam.Policy per 18 people; with SAML and OpenID Connect also iam.RolePolicyAttachment to each door.
 */
export class CallerRights extends pulumi.ComponentResource {
  constructor(name: string, args: CallerRightsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:CallerRights', name, {}, opts);
    const { organization, account } = args;
    const own = args.accountId(account.name);
    portionsOfCallers(organization).forEach((people, index) => {
      const policy = new aws.iam.Policy(
        `${name}-${index + 1}`,
        {
          name: policyName(index),
          path: accessPath,
          description: 'Call production access, each person their own alias',
          policy: fromIds({ own }, (ids) => policyDocument(callingStatements(organization, ids.own, people))),
        },
        { parent: this },
      );
      if (organization.identity.mode === 'identity-center') return;
      for (const { job } of doorsInto(organization, account)) {
        new aws.iam.RolePolicyAttachment(
          `${name}-${index + 1}-of-${job}`,
          { role: doorRoleName(job), policyArn: policyArn(organization, own, policy, accessPath) },
          { parent: this },
        );
      }
    });
    this.registerOutputs({});
  }
}
