import * as path from 'node:path';
import type { Organization } from '../../organization/model';
import type { Problem } from '../../organization/problem';
import { counted } from '../../reports/counted';
import { ExitCode, exitCodes } from '../exit-codes';
import type { Services } from '../services';
import { Terminal, write } from '../terminal';

export interface ValidateOptions {
  readonly file: string;
  readonly format: 'text' | 'json';
}

function isInvalid(error: unknown): error is Error & { readonly problems: readonly Problem[] } {
  return error instanceof Error && error.name === 'InvalidLandingZone' && 'problems' in error;
}

function summary(organization: Organization, file: string): string {
  const active = organization.accounts.filter(({ state }) => state === 'active').length;
  const rest = organization.accounts.length - active;
  const parts = [
    `${counted(active, 'active account')}${rest > 0 ? ` and ${rest} suspended or closed` : ''}`,
    counted(organization.organizationalUnits.length, 'organizational unit'),
    counted(organization.people.length, 'person', 'people'),
    counted(organization.jobFunctions.length, 'job function'),
    `${counted(organization.regions.length, 'region')} (home ${organization.homeRegion})`,
  ];
  return `${file} is valid: ${organization.name}, ${parts.join(', ')}`;
}

/** Loads landing-zone.yaml and says what is in it, or everything that is wrong with it. */
export async function validateCommand(
  options: ValidateOptions,
  terminal: Terminal,
  services: Services,
): Promise<ExitCode> {
  const json = options.format === 'json';
  try {
    const organization = await services.loadOrganization(path.resolve(terminal.workingDirectory, options.file));
    const text = json
      ? JSON.stringify({ valid: true, problems: [], organization }, undefined, 2)
      : summary(organization, options.file);
    await write(terminal.stdout, `${text}\n`);
    return exitCodes.clean;
  } catch (error) {
    if (!json || !isInvalid(error)) throw error;
    await write(terminal.stdout, `${JSON.stringify({ valid: false, problems: error.problems }, undefined, 2)}\n`);
    return exitCodes.invalid;
  }
}
