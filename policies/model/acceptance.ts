/** What a pack knows of accepted risks when nobody applies them to its findings afterwards: under plain Pulumi. */
export interface Acceptance {
  /** The risk somebody accepted for this policy on this resource, in one sentence; undefined where nobody did. */
  accepted(policy: string, urn: string): string | undefined;
  /** What is wrong with the file of exceptions, each with file, line and fix. */
  problems(): readonly string[];
}
