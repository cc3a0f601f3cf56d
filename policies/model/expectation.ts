/**
 * What a rule says about one expectation on one resource.
 * `undetermined` means a value the rule needed is not known before deployment.
 */
export type Verdict = 'pass' | 'fail' | 'undetermined';

/** One judged expectation: the raw material of a finding. */
export interface Judgement {
  readonly verdict: Verdict;
  /** URN of the resource the judgement is about. */
  readonly urn: string;
  /** One sentence: what is wrong (`fail`) or which value is unknown (`undetermined`); empty for `pass`. */
  readonly message: string;
  /** Set where a failure is only reported, whatever the level of the policy. */
  readonly advisory?: true;
}

/** A condition that may read unknown values. It must not have side effects: it can be abandoned half way. */
export type Condition = () => boolean;

/**
 * True for the error that `@pulumi/policy` (any installed copy) and the in-process pack host throw
 * when a policy reads a value that is unknown at preview. Copies differ, so the class name decides.
 */
export function isUnknownValueError(error: unknown): error is Error {
  return error instanceof Error && error.constructor.name === 'UnknownValueError';
}

/** What `read` gives; something else where it is not known before deployment. */
export function knownOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return otherwise;
  }
}

/** What `read` gives; undefined where it is not known before deployment. */
export function known<T>(read: () => T): T | undefined {
  return knownOr<T | undefined>(read, undefined);
}

/** A message may show a value of a shape nobody expects, such as an object without a text form; the verdict stays. */
function told(message: () => string): string {
  try {
    return message();
  } catch {
    return 'a value is not of the kind its property takes';
  }
}

/**
 * Collects judgements about one resource. Every expectation is judged on its own: an unknown value makes
 * that expectation undetermined and leaves the others to be decided.
 */
export class Expectations {
  readonly judgements: Judgement[] = [];

  constructor(private readonly urn: string) {}

  /**
   * Expects `condition` to hold. `message` says in one sentence what is wrong when it does not, naming the
   * property and the value wanted ("rotation is off; set enableKeyRotation to true").
   */
  that(condition: Condition, message: string | (() => string)): void {
    this.attempt(() => {
      this.judgements.push(
        condition()
          ? { verdict: 'pass', urn: this.urn, message: '' }
          : { verdict: 'fail', urn: this.urn, message: typeof message === 'string' ? message : told(message) },
      );
    });
  }

  /** Records a failure without a condition. */
  fail(message: string): void {
    this.judgements.push({ verdict: 'fail', urn: this.urn, message });
  }

  /** Records a failure that is only reported, also by a mandatory policy: what may well stand in another stack. */
  advise(message: string): void {
    this.judgements.push({ verdict: 'fail', urn: this.urn, message, advisory: true });
  }

  /** Records that the resource satisfies the rule, where no single condition says so. */
  pass(): void {
    this.judgements.push({ verdict: 'pass', urn: this.urn, message: '' });
  }

  /** Records that the rule cannot be decided at preview, and why. */
  undetermined(message: string): void {
    this.judgements.push({ verdict: 'undetermined', urn: this.urn, message });
  }

  /**
   * Runs `body`; when it reads an unknown value the resource is undetermined from there on. Use it around loops
   * over lists that may be unknown, with one `that` per element inside.
   */
  attempt(body: () => void): void {
    try {
      body();
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      this.judgements.push({ verdict: 'undetermined', urn: this.urn, message: error.message });
    }
  }
}
