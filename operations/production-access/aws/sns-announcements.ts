import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { eventText } from '../chat-text';
import type { AccessEvent, Grant } from '../grant';
import type { Announcements } from '../ports';

/**
 * Tells people by the account's security topic: plain text by mail, a card in chat. A message that cannot be sent is logged and
 * stops nothing: the record, not the message, is the evidence. After one failure the rest of the call only logs, so that a topic that is
 * out of order does not hold up the taking away of access.
 * https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 */
export class SnsAnnouncements implements Announcements {
  constructor(
    private readonly client: SNSClient,
    private readonly topicArn: string,
    /** Writes one line to the log of the function. */
    private readonly log: (line: string) => void,
  ) {}

  private outOfOrder = false;

  announce(grant: Grant, event: AccessEvent): Promise<void> {
    const { subject, text } = eventText(grant, event);
    return this.publish(subject, text, { request: grant.id, event: event.type, by: event.by });
  }

  warn(subject: string, text: string): Promise<void> {
    return this.publish(subject, text, { event: 'warning' });
  }

  private async publish(subject: string, text: string, facts: Readonly<Record<string, string>>): Promise<void> {
    this.log(JSON.stringify({ subject, text, ...facts }));
    if (this.outOfOrder) return;
    try {
      await this.client.send(
        new PublishCommand({
          TopicArn: this.topicArn,
          Subject: subject.slice(0, 99),
          MessageStructure: 'json',
          Message: JSON.stringify({
            default: text,
            https: JSON.stringify({
              version: '1.0',
              source: 'custom',
              content: { textType: 'client-markdown', title: subject, description: text },
            }),
          }),
        }),
      );
    } catch (error) {
      this.outOfOrder = true;
      this.log(JSON.stringify({ subject: 'Announcement not sent', error: String(error) }));
    }
  }
}
