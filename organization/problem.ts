/** One thing wrong in a landing-zone.yaml. */
export interface Problem {
  /** File as it was named by the user. */
  readonly file: string;
  /** 1-based; 1 when the file as a whole is meant. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** `accounts[2].email`, or empty for the file as a whole. */
  readonly path: string;
  /** What is demanded and what was found. */
  readonly rule: string;
  /** What to write instead. */
  readonly fix: string;
}

/** Keys and indexes from the top of the file to a value. */
export type Path = readonly (string | number)[];

/** `accounts[2].email`; keys that are no plain words are quoted. */
export function formatPath(path: Path): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[A-Za-z_][\w-]*$/.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

/** `file:line:column path — rule — fix`, on one line. */
export function formatProblem({ file, line, column, path, rule, fix }: Problem): string {
  return [`${file}:${line}:${column}${path === '' ? '' : ` ${path}`}`, rule, fix].join(' — ');
}

/** Longest list a person reads; the rest is counted. */
const printedProblems = 100;

/** Thrown once per file, with everything that is wrong in it. The command line exits 2 on it. */
export class InvalidLandingZone extends Error {
  override readonly name = 'InvalidLandingZone';
  /** Sorted by place in the file; never empty. */
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    const rest = sorted.length - printedProblems;
    super(
      [
        `${file} has ${count}:`,
        ...sorted.slice(0, printedProblems).map((problem) => `  ${formatProblem(problem)}`),
        ...(rest > 0 ? [`  … and ${rest} more`] : []),
      ].join('\n'),
    );
    this.problems = sorted;
  }
}
