import { knownText } from '../model/reference';
import { stackRule } from '../model/rule';
import { StackView } from '../model/stack-view';
import { isOfLandingZone } from './component';
import { accountOf, governedRegions, KnownAccount, knownAccounts } from './account-kinds';
import { factOf, organizationSettings } from './organization-settings';
import { Requirement, requirements } from './requirements';

const chatType = 'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration';
const topicType = 'aws:sns/topic:Topic';

function wantedOf(
  { per, least = 1 }: Requirement,
  { tiers, subnets, users, doors, assignments }: KnownAccount,
  members: number,
  regions: number,
): number {
  if (per === 'tier') return tiers;
  if (per === 'subnet') return subnets;
  if (per === 'user') return users;
  if (per === 'door') return doors;
  if (per === 'assignment') return assignments;
  if (per === 'account') return members + 1;
  if (per === 'member') return members;
  return per === 'member and region' ? members * regions : least;
}

/** Every topic of alarms reaches the channel of the team, where landing-zone.yaml names one. */
function judgeChat(stack: StackView): void {
  const heard = new Set(
    stack.ofType(chatType).flatMap(({ propertyDependencies }) => propertyDependencies['snsTopicArns'] ?? []),
  );
  for (const topic of stack.ofType(topicType))
    if (isOfLandingZone(topic))
      stack.on(topic).that(() => heard.has(topic), 'the Slack channel of landing-zone.yaml does not hear this topic');
}

/** Every account has what its kind asks for, in every governed region: nothing of the landing zone can be left out unnoticed. */
export const requiredResources = stackRule({
  name: 'landing-zone-required-resources',
  title: 'Every account has the resources its kind asks for',
  types: [...new Set([...requirements.map(({ type }) => type), chatType, topicType])],
  settings: organizationSettings,
  check(stack, settings) {
    const account = accountOf(stack, settings);
    const regions = governedRegions(settings);
    if (!account || regions.length === 0) return;
    const expect = stack.on(stack.root);
    const members = knownAccounts(settings).length - 1;
    if (factOf(settings, 'slackChannel') !== undefined) judgeChat(stack);
    for (const requirement of requirements) {
      const { kinds, type, least = 1, per, what, where } = requirement;
      if (kinds !== 'all' && !kinds.includes(account.kind)) continue;
      expect.attempt(() => {
        const present = stack.ofType(type).filter((resource) => where?.(resource) ?? true);
        if (per === 'region') {
          for (const region of regions) {
            const here = present.filter((resource) => (knownText(resource, 'region') ?? region) === region);
            expect.that(() => here.length >= least, `${region} has ${here.length} of at least ${least}: ${what}`);
          }
          return;
        }
        const wanted = wantedOf(requirement, account, members, regions.length);
        expect.that(() => present.length >= wanted, `the account has ${present.length} of at least ${wanted}: ${what}`);
      });
    }
  },
});
