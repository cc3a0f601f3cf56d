/** What an embedded preview does not see, in the words every report prints. */
export const limits: readonly string[] = [
  'No provider checks: names the AWS provider would generate, its defaults and its validation are absent; types are checked by the compiler instead.',
  'No prior state: every resource is planned as a creation, so updates, replacements and deletions are not shown.',
  'Data sources are answered from built-in facts and your fixtures, not by AWS.',
  'Components that live in provider plugins (for example awsx, eks) cannot be expanded; a program that uses one is reported as incomplete.',
];
