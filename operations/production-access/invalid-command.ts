/** The input is no command. Nothing of it is repeated, so that hostile text is not passed on. */
export class InvalidCommand extends Error {
  override readonly name = 'InvalidCommand';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}
