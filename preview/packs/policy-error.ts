import { PolicyThrew } from './pack';

/** `Error validating resource with policy 'x' from policy pack 'y':\nError: text\n    at …` in parts. */
export function readPolicyError(pack: string, details: string): PolicyThrew {
  const [place = '', ...rest] = details.split('\n');
  const policy = /(?:policy|remediation) '(.*?)'/.exec(place)?.[1];
  const reason = (rest.find((line) => line.trim() !== '') ?? place).trim();
  const name = policy === undefined ? `Policy pack ${pack}` : `The policy ${policy} of pack ${pack}`;
  return new PolicyThrew(
    pack,
    `${name} threw: ${reason.replace(/^Error: /, '')}. Fix the policy or disable it in the pack's configuration.`,
    details,
  );
}
