import type { PreviewResult } from '../preview/result';
import type { PreviewReport } from './preview-result-schema';

/**
 * The result as the published JSON (docs/reference/preview-result.schema.json). Times are left out, so that the same
 * plan gives the same bytes.
 */
export function previewReport(result: PreviewResult): PreviewReport {
  const { formatVersion, accounts, totals, limits, transport, exceptions } = result;
  return {
    formatVersion,
    accounts: accounts.map(({ account, resources, findings, remediations, failures, messages, policies, outputs }) => ({
      account,
      resources,
      findings,
      remediations,
      failures,
      messages,
      policies,
      outputs,
    })),
    totals,
    limits,
    transport,
    ...(exceptions && { exceptions }),
  };
}

export function jsonReport(result: PreviewResult): string {
  return `${JSON.stringify(previewReport(result), undefined, 2)}\n`;
}
