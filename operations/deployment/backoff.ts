/** How often and how long to wait for what passes by itself. */
export interface Backoff {
  /** First pause in milliseconds; doubled each time. */
  readonly firstMilliseconds: number;
  readonly longestMilliseconds: number;
  readonly attempts: number;
}

/** Throttling: the provider has already retried 25 times by itself when it gives up. */
export const throttlingBackoff: Backoff = { firstMilliseconds: 5_000, longestMilliseconds: 120_000, attempts: 6 };

/** A new account: AWS needs minutes until its services answer. About a quarter of an hour in all. */
export const newAccountBackoff: Backoff = { firstMilliseconds: 15_000, longestMilliseconds: 120_000, attempts: 10 };

/**
 * The pause before attempt `attempt` (the first retry is 1), or undefined when it is time to give up. Full jitter keeps accounts that were
 * refused together from coming back together (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/);
 * half of the pause is fixed, so that it is never nothing.
 */
export function pauseBefore(attempt: number, backoff: Backoff, random: () => number): number | undefined {
  if (attempt >= backoff.attempts) return undefined;
  const longest = Math.min(backoff.longestMilliseconds, backoff.firstMilliseconds * 2 ** (attempt - 1));
  return Math.round(longest / 2 + (longest / 2) * random());
}
