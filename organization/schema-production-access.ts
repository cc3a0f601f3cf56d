import * as z from 'zod';
import { described, text } from './schema-values';

/** Slack's ids: https://docs.slack.dev/reference/objects/. */
export const slackWorkspaceId = text(
  'Slack workspace.',
  /^T[0-9A-Z]+$/,
  'must be a workspace id: T and upper-case letters and digits',
  255,
  'T07EA123LEP',
);
export const slackChannelId = text(
  'Slack channel.',
  /^[CG][0-9A-Z]+$/,
  'must be a channel id: C or G and upper-case letters and digits',
  255,
  'C07EZ1ABC23',
);
const slackAppId = text(
  'Slack app that has the slash command.',
  /^A[0-9A-Z]{2,20}$/,
  'must be an app id: A and upper-case letters and digits',
  21,
  'A07EZ1ABC23',
);
const slackUserId = text(
  'Slack user of the person.',
  /^[UW][0-9A-Z]{2,20}$/,
  'must be a user id: U or W and upper-case letters and digits (Slack profile, Copy member ID)',
  21,
  'U07EZ1ABC23',
);

/** Front doors of time-boxed production access in chat (L5). Without this section people use the CLI. */
export const productionAccessSchema = z.strictObject({
  slackCommand: z
    .strictObject({ workspaceId: slackWorkspaceId, channelId: slackChannelId, appId: slackAppId })
    .optional()
    .meta({
      description:
        'Slash command of a Slack app of your own, through an HTTPS front door in the production IAM account.',
      examples: [{ workspaceId: 'T07EA123LEP', channelId: 'C07EZ1ABC23', appId: 'A07EZ1ABC23' }],
    }),
  chatService: z
    .strictObject({ workspaceId: slackWorkspaceId, channelId: slackChannelId })
    .optional()
    .meta({
      description:
        'Slack channel in which Amazon Q Developer in chat applications takes commands of production people.',
      examples: [{ workspaceId: 'T07EA123LEP', channelId: 'C07EZ1ABC23' }],
    }),
  slackUserIds: described(
    z.record(z.string(), slackUserId).default({}),
    'Slack user of each person who asks or approves in chat, by the name of the person.',
    { 'ada.lovelace': 'U07EZ1ABC23' },
  ),
});
