import { suggest } from '../suggestion';
import type { Check } from './check';

/**
 * Chat takes commands of known people only (L5; PCI DSS 7.2.3, 8.2.1, 8.2.2): a Slack user stands for one person who may ask for or approve
 * production access, and where a front door is open somebody can approve through it.
 */
export const chatPeople: Check = ({
  organization: { partition, people, productionAccess, notifications },
  complete,
  report,
}) => {
  if (!complete('productionAccess') || productionAccess === undefined) return;
  const { slackCommand, chatService, slackUserIds } = productionAccess;
  const known = Object.entries(slackUserIds);
  const at = 'productionAccess';
  if (complete('people')) {
    const callers = people.filter((person) => person.production || person.approver);
    for (const [name] of known) {
      if (callers.some((person) => person.name === name)) continue;
      const exists = people.some((person) => person.name === name);
      report(
        [at, 'slackUserIds', name],
        exists
          ? `${name} neither asks for nor approves production access (L5, PCI DSS 7.2.2)`
          : `there is no person ${name}`,
        exists
          ? 'Remove the entry, or set production: true or approver: true.'
          : suggest(
              name,
              callers.map((person) => person.name),
            ),
      );
    }
    const doors = [
      ...(slackCommand ? (['slackCommand'] as const) : []),
      ...(chatService ? (['chatService'] as const) : []),
    ];
    for (const door of doors) {
      // The chat service knows people by roles of the production IAM account, so others cannot use it.
      const may = callers.filter(({ name }) => Object.hasOwn(slackUserIds, name));
      const able = door === 'chatService' ? may.filter(({ production }) => production) : may;
      if (able.some(({ approver }) => approver)) continue;
      report(
        [at, door],
        `nobody can approve through ${door}: no ${door === 'chatService' ? 'production person who is an approver' : 'approver'} has a Slack user id (L5, PCI DSS 7.2.3)`,
        'Add the approvers to productionAccess.slackUserIds.',
      );
    }
  }
  const first = new Map<string, string>();
  for (const [name, id] of known) {
    const other = first.get(id);
    if (other === undefined) first.set(id, name);
    else {
      report(
        [at, 'slackUserIds', name],
        `the Slack user ${id} is ${other} already; users are not shared (PCI DSS 8.2.2)`,
        'Write the Slack user id of the person.',
      );
    }
  }
  if (known.length > 0 && !slackCommand && !chatService) {
    report(
      [at, 'slackUserIds'],
      'nothing uses the Slack user ids: neither slackCommand nor chatService is set',
      'Set productionAccess.slackCommand or productionAccess.chatService, or remove the ids.',
    );
  }
  if (chatService && partition !== 'aws') {
    report(
      [at, 'chatService'],
      `Amazon Q Developer in chat applications is not in the partition ${partition}`,
      'Use productionAccess.slackCommand, or the CLI.',
    );
  }
  const { slack } = notifications;
  if (
    chatService &&
    complete('notifications') &&
    slack &&
    slack.channelId === chatService.channelId &&
    slack.workspaceId === chatService.workspaceId
  ) {
    report(
      [at, 'chatService', 'channelId'],
      'the channel of the security alarms may only read; commands need a channel of their own',
      'Make a private channel for production access and write its id.',
    );
  }
};
