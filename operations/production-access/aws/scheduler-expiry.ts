import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { ExpirySchedules } from '../ports';

export interface ExpiryTarget {
  readonly groupName: string;
  /** The keeper. */
  readonly functionArn: string;
  /** Role EventBridge Scheduler calls it under. */
  readonly roleArn: string;
  readonly deadLetterQueueArn: string;
}

/**
 * One-shot schedules of EventBridge Scheduler, which fire within a minute after their time and then delete themselves.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#one-time
 */
export class SchedulerExpiry implements ExpirySchedules {
  constructor(
    private readonly client: SchedulerClient,
    private readonly target: ExpiryTarget,
  ) {}

  async ensure(id: string, expiresAt: number): Promise<void> {
    try {
      await this.client.send(
        new CreateScheduleCommand({
          Name: name(id),
          GroupName: this.target.groupName,
          // A second later, so that the grant is over when the call arrives.
          ScheduleExpression: `at(${new Date(Math.ceil(expiresAt / 1000) * 1000 + 1000).toISOString().slice(0, 19)})`,
          ScheduleExpressionTimezone: 'UTC',
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          Target: {
            Arn: this.target.functionArn,
            RoleArn: this.target.roleArn,
            Input: JSON.stringify({ expire: id }),
            DeadLetterConfig: { Arn: this.target.deadLetterQueueArn },
            RetryPolicy: { MaximumRetryAttempts: 60, MaximumEventAgeInSeconds: 3600 },
          },
        }),
      );
    } catch (error) {
      // The end of a grant never changes, so a schedule of that name is the right one.
      if (!(error instanceof ConflictException)) throw error;
    }
  }

  async remove(id: string): Promise<void> {
    try {
      await this.client.send(new DeleteScheduleCommand({ Name: name(id), GroupName: this.target.groupName }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  }
}

function name(id: string): string {
  return `expire-${id}`;
}
