import type { PulumiCommand } from '@pulumi/pulumi/automation';

/** There is no usable `pulumi`. */
export class PulumiCliMissing extends Error {
  override readonly name = 'PulumiCliMissing';

  constructor(reason: string) {
    super(
      `This command needs the Pulumi CLI, and ${reason}.\n` +
        'Install it (curl -fsSL https://get.pulumi.com | sh, or brew install pulumi/tap/pulumi) and see that it is on PATH. ' +
        '`landing-zone preview` and `landing-zone check` work without it.',
    );
  }
}

/**
 * The Pulumi CLI on PATH. The Automation API is loaded here and nowhere before, since it takes half a second.
 *
 * @throws PulumiCliMissing when there is none, or it is too old for the SDK
 */
export async function findPulumi(): Promise<PulumiCommand> {
  const { PulumiCommand: Command } = await import('@pulumi/pulumi/automation');
  try {
    return await Command.get();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [, version] = /your current CLI version is (\S+?)\. /.exec(text) ?? [];
    throw new PulumiCliMissing(
      version === undefined
        ? 'there is no pulumi on PATH'
        : `${version} on PATH is too old for the SDK of this package`,
    );
  }
}
