/** What the tests read of `landing-zone drift --format json`. */
export interface DriftReport {
  readonly accounts: readonly {
    readonly account: string;
    readonly status: string;
    readonly reason: string;
    readonly messages: readonly string[];
    readonly drifts: readonly {
      readonly urn: string;
      readonly kind: string;
      readonly accepted: boolean;
      readonly requirements: readonly string[];
      readonly severity: string;
      readonly responsible: readonly string[];
      readonly properties: readonly {
        readonly path: string;
        readonly recorded?: unknown;
        readonly actual?: unknown;
      }[];
      readonly breaks: readonly { readonly policy: string; readonly requirements: readonly string[] }[];
    }[];
  }[];
}
