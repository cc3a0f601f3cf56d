/** A share of the mutants, the same for the same seed. */
export interface Sample {
  /** 0 to 1. */
  readonly share: number;
  readonly seed: number;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Says of one mutant after the other whether it is in the sample; of every one without a sample. */
export function choice(sample: Sample | undefined): () => boolean {
  if (!sample) return () => true;
  const next = numbers(sample.seed);
  return () => next() < sample.share;
}

/**
 * Wilson's interval of 95 % for a share seen in a sample.
 * https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm
 */
export function confidence(hits: number, tries: number): readonly [low: number, high: number] {
  if (tries === 0) return [0, 1];
  const z = 1.96;
  const share = hits / tries;
  const middle = share + (z * z) / (2 * tries);
  const spread = z * Math.sqrt((share * (1 - share)) / tries + (z * z) / (4 * tries * tries));
  const scale = 1 + (z * z) / tries;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
