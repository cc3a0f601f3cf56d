import { MalformedPolicyDocument, parseStatements, Statement } from '../model/policy-document';
import { inputOf, knownText } from '../model/reference';
import { stackRule, TypeToken } from '../model/rule';
import { StackResource } from '../model/stack-view';
import { Denial, denialsByName, denialsByType } from './denials';

const documents: Readonly<Record<TypeToken, string>> = {
  'aws:organizations/policy:Policy': 'content',
  'aws:iam/policy:Policy': 'policy',
  'aws:sns/topicPolicy:TopicPolicy': 'policy',
  'aws:s3/bucketPolicy:BucketPolicy': 'policy',
};

function denialsOf(resource: StackResource): readonly Denial[] {
  const name = knownText(resource, 'name') ?? '';
  if (/^window-/.test(name)) return [{ sid: 'Closed', conditions: [] }];
  return denialsByType[resource.type] ?? (Object.hasOwn(denialsByName, name) ? (denialsByName[name] ?? []) : []);
}

function problemOf({ sid, conditions }: Denial, statements: readonly Statement[]): string | undefined {
  const statement = statements.find((candidate) => candidate.sid === sid);
  if (!statement) return `the statement ${sid} is missing`;
  if (statement.effect !== 'Deny') return `the statement ${sid} allows instead of denying`;
  const keys = [...new Set(statement.conditions.map(({ key }) => key))].sort();
  if (JSON.stringify(keys) === JSON.stringify([...conditions].sort())) return undefined;
  return `the statement ${sid} depends on ${keys.join(', ') || 'nothing'} instead of ${conditions.join(', ') || 'nothing'}`;
}

/** The denials of guardrails, boundaries and resource policies are all there, with their conditions and no other. */
export const guardrailStatements = stackRule({
  name: 'landing-zone-guardrail-statements',
  title: 'Guardrails, boundaries and resource policies deny what they are designed to deny',
  types: Object.keys(documents),
  check(stack) {
    for (const resource of stack.ofType(...Object.keys(documents))) {
      const denials = denialsOf(resource);
      if (denials.length === 0) continue;
      const property = documents[resource.type] ?? 'policy';
      const expect = stack.on(resource);
      expect.attempt(() => {
        try {
          const statements = parseStatements(inputOf(resource, property));
          for (const denial of denials) {
            const problem = problemOf(denial, statements);
            expect.that(
              () => problem === undefined,
              () => `${property}: ${problem ?? ''}`,
            );
          }
        } catch (error) {
          if (!(error instanceof MalformedPolicyDocument)) throw error;
          expect.fail(`${property}: ${error.message}`);
        }
      });
    }
  },
});
