import type { Account, Organization, Person } from '../../organization/model';
import { jobFunctionGroupName } from '../../organization/names';
import { doorsInto } from '../identity/federation/doors';
import { personKey } from '../identity/person-key';
import {
  accountsTrusting,
  breakGlassName,
  peopleOf,
  switchingGroups,
  type SwitchingGroup,
} from '../identity/switching';
import { slackSecretName } from './access-names';
import { defaultLimits, type AccessPerson, type AccessSettings, type ChatPerson } from './access-settings';
import { chatAlias, chatRoleArn } from './chat-names';
import { chatPeople } from './chat-people';
import { personAlias } from './person-alias';

/** Topic of time-boxed access, apart from the security alarms: approvers listen to it. */
export function accessTopicName(organization: Pick<Organization, 'name'>): string {
  return `${organization.name}-production-access`;
}

/** People who may call the deciding function: those who may have production access, and those who approve it. */
export function callers(organization: Organization): readonly Person[] {
  return organization.people.filter(({ production, approver }) => production || approver);
}

/**
 * What the functions know, from landing-zone.yaml. People may ask for the groups of their job functions, for security audit
 * and, with two approvers, for break glass. Chat is in it as far as landing-zone.yaml opens it.
 *
 * @param ids Ids of the account the functions run in, and of those in which sessions are cut.
 */
export function settingsOf(
  organization: Organization,
  identityAccount: Account,
  ids: { readonly own: string; readonly targets: readonly string[] },
): AccessSettings {
  const groups = timeBoxedGroups(organization, identityAccount);
  const { mode } = organization.identity;
  const production = new Set(peopleOf(organization, identityAccount).map(({ name }) => name));
  const jobFunctionGroups = new Set(organization.jobFunctions.map(jobFunctionGroupName));
  const mayAskFor = (person: Person, group: string): boolean =>
    production.has(person.name) &&
    (!jobFunctionGroups.has(group) || person.jobFunctions.some((name) => jobFunctionGroupName({ name }) === group));
  const chat = new Map(
    chatPeople(organization).map(({ name }): [string, ChatPerson] => [
      name,
      {
        alias: chatAlias(name),
        roleArn: chatRoleArn(organization.partition, ids.own, name),
        slackUserId: organization.productionAccess?.slackUserIds[name] ?? '',
      },
    ]),
  );
  return {
    people: callers(organization).map((person): AccessPerson => ({
      name: person.name,
      alias: personAlias(person.name),
      production: production.has(person.name),
      approver: person.approver,
      groups: groups.map(({ name }) => name).filter((group) => mayAskFor(person, group)),
      ...chatOf(chat.get(person.name)),
    })),
    groups: groups.map(({ name, roleName }) => ({ name, roleName, emergency: roleName === breakGlassName })),
    limits: defaultLimits,
    membership: mode === 'iam-users' ? 'groups' : 'windows',
    personKey: personKey(mode),
    targetAccountIds: ids.targets,
    topicName: accessTopicName(organization),
    ...doorsOf(organization),
  };
}

function chatOf(chat: ChatPerson | undefined): Pick<AccessPerson, 'chat'> {
  return chat === undefined ? {} : { chat };
}

function doorsOf({ productionAccess }: Organization): Pick<AccessSettings, 'slack' | 'chatService'> {
  const { slackCommand, chatService, slackUserIds } = productionAccess ?? {};
  return {
    ...(slackCommand && {
      slack: { ...slackCommand, signingSecretName: slackSecretName, userIds: slackUserIds ?? {} },
    }),
    ...(chatService && { chatService: { workspaceId: chatService.workspaceId } }),
  };
}

/** The groups an approval opens; where an identity provider signs people in, those with a door. */
export function timeBoxedGroups(organization: Organization, identityAccount: Account): readonly SwitchingGroup[] {
  const groups = switchingGroups(organization, identityAccount).filter(({ membership }) => membership === 'time-boxed');
  if (organization.identity.mode === 'iam-users') return groups;
  const doors = new Set(doorsInto(organization, identityAccount).map(({ switching }) => switching?.name));
  return groups.filter(({ name }) => doors.has(name));
}

/** Accounts in which sessions are cut: those whose roles trust the production IAM account. */
export function targetAccounts(organization: Organization, identityAccount: Account): readonly Account[] {
  return accountsTrusting(organization, identityAccount);
}
