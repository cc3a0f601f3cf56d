import type { Command } from 'commander';
import { collect } from './option-values';

/** Options of the commands that work on deployed accounts: `up`, `destroy`, `drift` and `adopt`. */
export interface DeploymentOptions {
  readonly file: string;
  readonly backend?: string;
  readonly secretsProvider?: string;
}

export function addDeploymentOptions(command: Command): Command {
  return command
    .option('--file <file>', 'the landing zone', 'landing-zone.yaml')
    .option(
      '--backend <backend>',
      'where the state is kept: local, s3, cloud or an URL (default: PULUMI_BACKEND_URL, else backend.url of Pulumi.yaml, else local)',
    )
    .option(
      '--secrets-provider <provider>',
      'what encrypts secrets in the state, as for pulumi stack init (default: the KMS key of the state for s3, Pulumi Cloud for cloud, else PULUMI_CONFIG_PASSPHRASE)',
    );
}

/** Options of the commands that judge deployed accounts: `up` and `drift`. */
export interface EnforcementOptions {
  readonly policyPack?: readonly string[];
  readonly policyPackConfig?: readonly string[];
  /** File of exceptions; false with `--no-exceptions`, undefined for the file beside the landing zone when it is there. */
  readonly exceptions?: string | false;
}

export function addEnforcementOptions(command: Command): Command {
  return command
    .option(
      '--policy-pack <dir>',
      'directory of a CrossGuard policy pack; repeat for several (default: the PCI DSS pack and the pack of the landing zone)',
      collect,
    )
    .option('--policy-pack-config <file>', 'JSON configuration of the policy pack of the same position', collect)
    .option(
      '--exceptions <file>',
      'accepted risks (default: exceptions.yaml beside the landing zone, when it is there)',
    )
    .option('--no-exceptions', 'accept no risk: every finding counts');
}
