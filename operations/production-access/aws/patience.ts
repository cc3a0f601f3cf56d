/** How long calls of AWS may take: one that hangs is given up in time for the others, and IAM asks callers to slow down now and then. */
export const patience = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: 5000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/** For messages to people, which must not hold up what is done. */
export const briefly = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
} as const;
