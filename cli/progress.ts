import type { PreviewListener } from '../preview/request';
import { counted } from '../reports/counted';
import { printableLine } from '../reports/printable';
import { Terminal, wantsAnimation } from './terminal';

/** Milliseconds between two plain lines, and between two rewrites of the status line. */
const plainInterval = 1000;
const animatedInterval = 80;

export interface Progress extends PreviewListener {
  /** Takes the status line away. */
  done(): void;
}

/** Tells people on stderr how far a run is; says nothing about runs shorter than a second when lines cannot be rewritten. */
export function progress(terminal: Terminal, total: number, quiet: boolean): Progress {
  if (quiet) return { done: () => undefined };
  const animated = wantsAnimation(terminal);
  let last = Date.now();
  let finished = 0;
  let shown = false;
  const show = (text: string): void => {
    const now = Date.now();
    if (now - last < (animated ? animatedInterval : plainInterval)) return;
    last = now;
    shown = animated;
    terminal.stderr.write(animated ? `\r\u001b[2K${text}` : `${text}\n`);
  };
  const state = (account: string): string =>
    `planned ${finished} of ${counted(total, 'account')}, at ${printableLine(account)}`;
  return {
    started: (account) => show(state(account)),
    finished: ({ account }) => {
      finished += 1;
      show(state(account));
    },
    done: () => {
      if (shown) terminal.stderr.write('\r\u001b[2K');
    },
  };
}
