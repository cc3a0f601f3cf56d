import type { AccountResult, Failure } from './result';

/** The result of an account of which nothing is known but why. */
export function failedAccount(account: string, failure: Failure): AccountResult {
  return {
    account,
    resources: [],
    findings: [],
    remediations: [],
    failures: [failure],
    messages: [],
    policies: {},
    outputs: {},
    milliseconds: 0,
  };
}
