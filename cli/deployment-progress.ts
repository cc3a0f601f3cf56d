import type { DeploymentListener } from '../operations/deployment/deploy-organization';
import type { DeploymentStep } from '../operations/deployment/deployment-order';
import { DeploymentFailed } from '../operations/deployment/deploy-account';
import { counted } from '../reports/counted';
import { printable, printableLine } from '../reports/printable';
import { changesLine } from './deployment-report';
import { Terminal, wantsAnimation } from './terminal';

/** Milliseconds between two plain status lines of one account, and between two rewrites of the line on a terminal. */
const plainInterval = 5_000;
const animatedInterval = 80;

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} s`;
}

/** Tells people on stderr what is being done in which account. */
export function deploymentProgress(terminal: Terminal, quiet: boolean): DeploymentListener & { done(): void } {
  if (quiet) return { done: () => undefined };
  const animated = wantsAnimation(terminal);
  const started = new Map<string, number>();
  const counts = new Map<string, number>();
  let last = Date.now();
  const line = (text: string): void =>
    void terminal.stderr.write(`${animated ? '\r\u001b[2K' : ''}${printable(text)}\n`);
  const status = (): void => {
    const now = Date.now();
    if (now - last < (animated ? animatedInterval : plainInterval)) return;
    last = now;
    const text = [...started]
      .map(([id, since]) => `${id}: ${counted(counts.get(id) ?? 0, 'change')}, ${seconds(now - since)}`)
      .join(' · ');
    terminal.stderr.write(animated ? `\r\u001b[2K${printableLine(text).slice(0, 120)}` : `${printableLine(text)}\n`);
  };
  const name = ({ id }: DeploymentStep): string => printableLine(id);
  return {
    started: (step) => {
      started.set(step.id, Date.now());
      line(`${name(step)}: deploying`);
    },
    changed: (step) => {
      counts.set(step.id, (counts.get(step.id) ?? 0) + 1);
      status();
    },
    waiting: (step, reason, milliseconds) =>
      line(
        `${name(step)}: ${reason === 'throttled' ? 'AWS asks for fewer calls' : 'AWS is still setting up the account'}; next attempt in ${seconds(milliseconds)}`,
      ),
    waitingForLock: (step, { user, host, pid, since }) =>
      line(`${name(step)}: waiting for ${user}@${host} (process ${pid}), who deploys since ${since}`),
    resumed: (step, pending) => {
      line(`${name(step)}: going on after a deployment that was killed`);
      for (const { type, urn } of pending) {
        line(
          type === 'creating'
            ? `${name(step)}: was creating ${urn}; if AWS made it, it is not in the state: look for a second one`
            : `${name(step)}: was ${type} ${urn}; read from AWS again`,
        );
      }
    },
    finished: (step, deployed) => {
      const took = seconds(Date.now() - (started.get(step.id) ?? Date.now()));
      started.delete(step.id);
      line(
        deployed instanceof DeploymentFailed
          ? `${name(step)}: FAILED after ${took}`
          : `${name(step)}: ${changesLine(deployed.changes)}, ${took}`,
      );
    },
    done: () => {
      if (animated) terminal.stderr.write('\r\u001b[2K');
    },
  };
}
