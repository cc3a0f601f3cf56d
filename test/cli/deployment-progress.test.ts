import { Writable } from 'node:stream';
import { deploymentProgress } from '../../cli/deployment-progress';
import type { Terminal } from '../../cli/terminal';
import { DeploymentFailed } from '../../operations/deployment/deploy-account';
import { type DeploymentStep, deploymentSteps } from '../../operations/deployment/deployment-order';
import { organization } from '../operations/example';

function firstStep(): DeploymentStep {
  const [first] = deploymentSteps(organization, organization.accounts, 'complete');
  if (!first) throw new Error('no steps');
  return first;
}
const step = firstStep();

/** A terminal of which stderr is kept. */
function terminal(isTTY: boolean): { readonly terminal: Terminal; readonly text: () => string } {
  let text = '';
  const stderr = Object.assign(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        text += chunk.toString();
        done();
      },
    }),
    { isTTY },
  );
  const environment = isTTY ? { TERM: 'xterm' } : {};
  return {
    terminal: {
      stdin: process.stdin,
      stdout: stderr,
      stderr,
      environment,
      workingDirectory: '/',
    } as unknown as Terminal,
    text: () => text,
  };
}

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

function deploy(isTTY: boolean): string {
  const kept = terminal(isTTY);
  const progress = deploymentProgress(kept.terminal, false);
  progress.started?.(step);
  for (let change = 0; change < 100; change++) {
    jest.advanceTimersByTime(100);
    progress.changed?.(step, 'create', 'urn:a');
  }
  progress.waiting?.(step, 'throttled', 5_000);
  progress.resumed?.(step, [{ type: 'creating', urn: 'urn:\u001b[31mb' }]);
  progress.finished?.(step, { changes: { create: 100 } });
  progress.finished?.(step, new DeploymentFailed(step.account.name, 'other', ['x'], []));
  progress.done();
  return kept.text();
}

describe('deploymentProgress', () => {
  it('rewrites one line on a terminal', () => {
    const text = deploy(true);
    expect(text.split('\r\u001b[2K').length).toBeGreaterThan(50);
    expect(text).toContain('management: 100 changes, 10 s');
    expect(text.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('writes plain lines now and then elsewhere', () => {
    const lines = deploy(false).trim().split('\n');
    expect(lines).toEqual([
      'management: deploying',
      'management: 50 changes, 5 s',
      'management: 100 changes, 10 s',
      'management: AWS asks for fewer calls; next attempt in 5 s',
      'management: going on after a deployment that was killed',
      expect.stringMatching(/^management: was creating urn:\\u\{1b\}\[31mb; if AWS made it/),
      'management: 100 created, 10 s',
      expect.stringMatching(/^management: FAILED after/),
    ]);
  });

  it('says nothing when it shall be quiet', () => {
    const kept = terminal(true);
    const progress = deploymentProgress(kept.terminal, true);
    progress.started?.(step);
    progress.done();
    expect(kept.text()).toBe('');
  });
});
