import type { LambdaClient } from '@aws-sdk/client-lambda';
import * as path from 'node:path';
import { decisionFunctionName } from '../../components/production-access/access-names';
import { personAlias } from '../../components/production-access/person-alias';
import type { ShownGrant } from '../../operations/production-access/access-desk';
import type { Reply } from '../../operations/production-access/answer-invocation';
import { parseCommand } from '../../operations/production-access/command';
import { InvalidCommand } from '../../operations/production-access/invalid-command';
import { accountOf } from '../../organization/names';
import type { Organization } from '../../organization/model';
import { CommandError, UsageError } from '../command-error';
import { ExitCode, exitCodes } from '../exit-codes';
import type { Services } from '../services';
import { Terminal, write } from '../terminal';

export interface AccessOptions {
  readonly file: string;
  readonly format: 'text' | 'json';
}

/** Where the deciding function is. */
export interface AccessFunctionPlace {
  readonly organization: Organization;
  /** Twelve digits of the production IAM account. */
  readonly accountId: string;
}

/** Sends a command as the signed-in person and gives what the function replied. */
export type CallAccess = (place: AccessFunctionPlace, command: object) => Promise<Reply>;

/** Asks for, decides on, ends and lists time-boxed production access. */
export async function accessCommand(
  command: Readonly<Record<string, string>>,
  options: AccessOptions,
  terminal: Terminal,
  services: Pick<Services, 'loadOrganization'>,
  call: CallAccess = callAsCaller,
): Promise<ExitCode> {
  // What the function would refuse is refused here, without a call.
  try {
    parseCommand(command);
  } catch (error) {
    if (error instanceof InvalidCommand) throw new UsageError(`${error.problems.join('\n')}\n`);
    throw error;
  }
  const organization = await services.loadOrganization(path.resolve(terminal.workingDirectory, options.file));
  const { name, id } = accountOf(organization, 'iam-production');
  if (id === undefined) {
    throw new UsageError(`the account ${name} has no id in ${options.file}; add it when AWS has created the account\n`);
  }
  const reply = await call({ organization, accountId: id }, command);
  if (options.format === 'json') await write(terminal.stdout, `${JSON.stringify(reply, undefined, 2)}\n`);
  if ('refused' in reply) {
    await write(terminal.stderr, `Refused: ${reply.message} (${reply.refused})\n`);
    return reply.refused === 'invalid' ? exitCodes.invalid : exitCodes.authentication;
  }
  if (options.format === 'text') await write(terminal.stdout, shown(reply.grants));
  return exitCodes.clean;
}

function shown(grants: readonly ShownGrant[]): string {
  if (grants.length === 0) return 'Nobody asked for production access in the last day.\n';
  return grants.map(lines).join('\n');
}

function lines(grant: ShownGrant): string {
  const approvals = `${grant.approvers.length} of ${grant.approvalsNeeded}${grant.approvers.length === 0 ? '' : `, by ${grant.approvers.join(' and ')}`}`;
  return [
    `${grant.id}  ${grant.status}`,
    `  who        ${grant.person}, for ${grant.group}`,
    `  why        ${grant.reason} (${grant.ticket})`,
    `  how long   ${grant.minutes} minutes${grant.expiresAt === undefined ? '' : `, until ${grant.expiresAt}`}`,
    `  approvals  ${approvals}`,
    ...(grant.status === 'pending' ? [`  next       landing-zone access approve ${grant.id}`] : []),
    '',
  ].join('\n');
}

const signIn = 'sign in as yourself with MFA: aws login (AWS CLI 2.32 or newer), in the account your user is in';

/** Calls the alias of the IAM user whose credentials the environment has. */
async function callAsCaller({ organization, accountId }: AccessFunctionPlace, command: object): Promise<Reply> {
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const region = organization.homeRegion;
  const name = await callerName(region);
  const client: LambdaClient = new LambdaClient({ region });
  const functionArn = `arn:${organization.partition}:lambda:${region}:${accountId}:function:${decisionFunctionName}`;
  const { Payload, FunctionError } = await client
    .send(
      new InvokeCommand({
        FunctionName: functionArn,
        Qualifier: personAlias(name),
        Payload: JSON.stringify(command),
      }),
    )
    .catch((error: unknown) => {
      throw new CommandError(`${notCalled(name, region, error)}\n`, exitCodes.authentication);
    });
  if (FunctionError !== undefined) {
    throw new CommandError(
      'production access failed; nothing is open that does not end by itself. Look at the log of the function, then try again\n',
      exitCodes.incomplete,
    );
  }
  return JSON.parse(Buffer.from(Payload ?? []).toString('utf8')) as Reply;
}

async function callerName(region: string): Promise<string> {
  const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  const { Arn = '' } = await new STSClient({ region })
    .send(new GetCallerIdentityCommand({}))
    .catch((error: unknown) => {
      const isMissing = error instanceof Error && error.name === 'CredentialsProviderError';
      const what = isMissing ? 'no AWS credentials' : 'AWS does not say who you are';
      throw new CommandError(`${what}: ${message(error)}; ${signIn}\n`, exitCodes.authentication);
    });
  // Where an identity provider signs people in, the session of the role they entered with has their name.
  const [, name] = /:(?:user\/(?:.*\/)?|assumed-role\/(?:people-|AWSReservedSSO_)[^/]*\/)([^/]+)$/.exec(Arn) ?? [];
  if (name === undefined)
    throw new CommandError(`${Arn} is no person of an IAM account; ${signIn}\n`, exitCodes.authentication);
  return name;
}

function notCalled(name: string, region: string, error: unknown): string {
  const isMissing = error instanceof Error && error.name === 'ResourceNotFoundException';
  return isMissing
    ? `production access has no alias for ${name} in ${region}: ask for production: true or approver: true in landing-zone.yaml, or deploy the production IAM account`
    : `${name} may not call production access: ${message(error)}; ${signIn}`;
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
