import type { Organization, Person } from '../../organization/model';

/**
 * People who may use the AWS chat service: production people with a Slack user id. They choose their role in the console of the production
 * IAM account, where others have no user.
 */
export function chatPeople({
  people,
  productionAccess,
}: Pick<Organization, 'people' | 'productionAccess'>): readonly Person[] {
  if (productionAccess?.chatService === undefined) return [];
  const { slackUserIds } = productionAccess;
  return people.filter(({ name, production }) => production && Object.hasOwn(slackUserIds, name));
}
