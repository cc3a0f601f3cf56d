import type { Environment } from '../../organization/model';

/** How an environment is patched. */
export interface PatchPlan {
  /** Days after release before a patch is approved. Critical ones must be in within a month (PCI DSS 6.3.3). */
  readonly approveAfterDays: number;
  /** When patches are installed, UTC. https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html */
  readonly schedule: string;
  /** Instances patched at once: a number or a share. */
  readonly maxConcurrency: string;
  /** Failures after which the rest is left alone. */
  readonly maxErrors: string;
}

/**
 * Test environments first, production last, one instance at a time, stopping at the first failure (Q5, Q6). A patch reaches
 * development in a week, staging in the next, production within 17 days at most, so a month holds even if a run fails.
 */
export const patchPlans: Readonly<Record<Environment, PatchPlan>> = {
  shared: { approveAfterDays: 3, schedule: 'cron(0 2 ? * WED *)', maxConcurrency: '1', maxErrors: '0' },
  development: { approveAfterDays: 0, schedule: 'cron(0 2 ? * TUE *)', maxConcurrency: '50%', maxErrors: '50%' },
  staging: { approveAfterDays: 3, schedule: 'cron(0 2 ? * THU *)', maxConcurrency: '25%', maxErrors: '1' },
  production: { approveAfterDays: 10, schedule: 'cron(0 2 ? * SUN *)', maxConcurrency: '1', maxErrors: '0' },
};
