import type { OpType } from '@pulumi/pulumi/automation';
import { type AccountDeployed, DeploymentFailed } from '../operations/deployment/deploy-account';
import type { DeploymentStep } from '../operations/deployment/deployment-order';
import type { FailureReason } from '../operations/deployment/failure-reason';
import type { Outcome } from '../operations/deployment/run-in-order';
import { type AcceptedFinding, shownEnd } from '../reports/accepted';
import { counted } from '../reports/counted';
import { printable, printableLine } from '../reports/printable';
import { ExitCode, exitCodes } from './exit-codes';

export type StepOutcome = Outcome<DeploymentStep, AccountDeployed>;

const words: Partial<Record<OpType, string>> = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
  replace: 'replaced',
  import: 'adopted',
  same: 'unchanged',
};

/** `3 created, 140 unchanged`. */
export function changesLine(changes: AccountDeployed['changes']): string {
  const parts = (Object.entries(words) as [OpType, string][]).flatMap(([operation, word]) => {
    const count = changes[operation] ?? 0;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : 'nothing to do';
}

const authenticationReasons: readonly FailureReason[] = ['authentication', 'authorization', 'wrong-account'];

function reasonOf(error: unknown): FailureReason {
  return error instanceof DeploymentFailed ? error.reason : 'other';
}

/** 3 when credentials are all that is wrong, 1 when policies are, 4 when something else kept an account from being deployed. */
export function deploymentExitCode(outcomes: readonly StepOutcome[], interrupted: boolean): ExitCode {
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [reasonOf(outcome.error)] : []));
  if (interrupted) return exitCodes.interrupted;
  if (reasons.length === 0)
    return outcomes.some(({ status }) => status === 'not-started') ? exitCodes.incomplete : exitCodes.clean;
  if (reasons.every((reason) => authenticationReasons.includes(reason))) return exitCodes.authentication;
  if (reasons.every((reason) => reason === 'policy')) return exitCodes.findings;
  return exitCodes.incomplete;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Findings exceptions accept: nobody shall deploy them without being told. */
function acceptedLines(accepted: readonly AcceptedFinding[]): readonly string[] {
  if (accepted.length === 0) return [];
  return [
    'Accepted by exceptions',
    ...accepted.map(({ account, finding, risk }) =>
      printableLine(
        `  ~ ${account}: ${finding.policy}, ${finding.resource}: ${shownEnd(risk)}, approved by ${risk.approver} (${risk.ticket}): ${risk.reason}`,
      ),
    ),
    '',
  ];
}

/** What was done in each account; the last line sums it up. */
export function deploymentText(
  outcomes: readonly StepOutcome[],
  mood: 'was' | 'would be' = 'was',
  accepted: readonly AcceptedFinding[] = [],
): string {
  const lines = outcomes.flatMap((outcome): readonly string[] => {
    const { id } = outcome.step;
    switch (outcome.status) {
      case 'succeeded':
        return [`  ✓ ${id}: ${mood === 'was' ? '' : `${mood} `}${changesLine(outcome.result.changes)}`];
      case 'failed':
        return [
          `  ✗ ${id}: failed`,
          ...printable(messageOf(outcome.error))
            .split('\n')
            .map((line) => `      ${line}`),
        ];
      case 'not-started':
        return [
          `  - ${id}: not started${outcome.because.length > 0 ? `, waits for ${outcome.because.join(', ')}` : ''}`,
        ];
    }
  });
  const count = (status: StepOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const failed = count('failed');
  const waiting = count('not-started');
  const summary =
    failed + waiting === 0
      ? `OK: ${counted(outcomes.length, 'deployment')} ${mood === 'was' ? 'done' : 'planned'}`
      : `FAILED: ${count('succeeded')} of ${counted(outcomes.length, 'deployment')} done, ${failed} failed, ${waiting} not started. Run the command again to go on.`;
  return `${[...acceptedLines(accepted), 'Accounts', ...lines, '', summary].join('\n')}\n`;
}

/** The same for machines. */
export function deploymentJson(outcomes: readonly StepOutcome[], accepted: readonly AcceptedFinding[] = []): string {
  const accounts = outcomes.map((outcome) => ({
    account: outcome.step.account.name,
    stage: outcome.step.stage,
    status: outcome.status,
    ...(outcome.status === 'succeeded' && { changes: outcome.result.changes }),
    ...(outcome.status === 'failed' && {
      reason: reasonOf(outcome.error),
      messages: outcome.error instanceof DeploymentFailed ? outcome.error.messages : [messageOf(outcome.error)],
      policies: outcome.error instanceof DeploymentFailed ? outcome.error.breaches : [],
    }),
    ...(outcome.status === 'not-started' && { waitsFor: outcome.because }),
  }));
  const risks = accepted.map(({ account, finding, risk }) => ({
    account,
    policy: finding.policy,
    resource: finding.resource,
    message: finding.message,
    ...risk,
  }));
  return `${JSON.stringify({ formatVersion: 1, accounts, accepted: risks }, undefined, 2)}\n`;
}
