/** Where an embedded preview differs from one of the Pulumi engine; `npm run test:engine` accepts no other difference. */
export type LimitId =
  | 'generated-names'
  | 'provider-defaults'
  | 'prior-state'
  | 'data-sources'
  | 'plugin-components'
  | 'undetermined-level'
  | 'untraceable-inputs'
  | 'hidden-values'
  | 'strict-configuration'
  | 'printing-packs'
  | 'pack-order'
  | 'logged-errors';

export interface Limit {
  readonly id: LimitId;
  /** In the words every report prints. */
  readonly text: string;
}

export const knownLimits: readonly Limit[] = [
  {
    id: 'generated-names',
    text: 'Names the AWS provider would generate are absent from inputs and unknown in what is made of them, so a policy may be undetermined that Pulumi decides.',
  },
  {
    id: 'provider-defaults',
    text: 'No provider checks: the defaults of the AWS provider (for example tagsAll), its validation, and what the check of a dynamic provider adds are absent; types are checked by the compiler instead.',
  },
  {
    id: 'prior-state',
    text: 'No prior state: every resource is planned as a creation, so updates, replacements and deletions are not shown, and imported resources are planned as the program describes them.',
  },
  {
    id: 'data-sources',
    text: 'Data sources are answered from built-in facts and your fixtures, not by AWS; a program that asks an unanswered one is reported as incomplete. Of a resource that is looked up (get), what the program does not give is unknown.',
  },
  {
    id: 'plugin-components',
    text: 'Components that live in provider plugins (for example awsx, eks) cannot be expanded; a program that uses one is reported as incomplete.',
  },
  {
    id: 'undetermined-level',
    text: 'A judgement that cannot be made before deployment is reported as undetermined, with the level its policy declares; Pulumi lets it pass as an advisory.',
  },
  {
    id: 'untraceable-inputs',
    text: 'An input that is not known and comes from no resource is undetermined; Pulumi does not tell stack policies that it was given, so they take it for absent.',
  },
  {
    id: 'hidden-values',
    text: 'Secrets and the code of dynamic providers are hidden wherever they occur, also where Pulumi would print them.',
  },
  {
    id: 'strict-configuration',
    text: 'Configuration of a policy that its pack does not have, or of a setting the policy does not have, is refused; Pulumi ignores it.',
  },
  {
    id: 'printing-packs',
    text: 'A policy pack that prints while it loads works here; the Pulumi CLI cannot start it.',
  },
  {
    id: 'pack-order',
    text: 'Policy packs correct resources in the order in which they are given; Pulumi in the order in which they happen to have started.',
  },
  {
    id: 'logged-errors',
    text: 'A program that logs an error is reported as incomplete; Pulumi goes on when the program does.',
  },
];

/** What an embedded preview does not see, in the words every report prints. */
export const limits: readonly string[] = knownLimits.map(({ text }) => text);
