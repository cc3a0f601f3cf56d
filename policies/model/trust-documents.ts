import { tagOf } from './classification';
import { Expectations } from './expectation';
import { lazyStatements, MalformedPolicyDocument, Statement } from './policy-document';
import { Properties, Subject, TypeToken } from './rule';

export const roleType: TypeToken = 'aws:iam/role:Role';

/** Judges the trust policy of a role as a whole; an unknown document makes the role undetermined, a malformed one fails. */
export function judgeTrust(
  props: Properties,
  expect: Expectations,
  judge: (statements: readonly Statement[]) => void,
): void {
  expect.attempt(() => {
    try {
      judge(lazyStatements(props['assumeRolePolicy']));
    } catch (error) {
      if (!(error instanceof MalformedPolicyDocument)) throw error;
      expect.fail(`assumeRolePolicy: ${error.message}`);
    }
  });
}

/** True for roles tagged `assumed-by` `automation`, `service` or `third-party`: no person switches into them. */
export function isForMachines(subject: Subject): boolean {
  return ['automation', 'service', 'third-party', 'machine'].includes(tagOf(subject, 'assumed-by'));
}
