import { MalformedPolicyDocument, parseStatements, Statement } from '../model/policy-document';
import { inputOf, knownText } from '../model/reference';
import { stackRule, TypeToken } from '../model/rule';
import { StackResource } from '../model/stack-view';
import { isOfLandingZone } from './component';
import { denialsByName } from './denials';
import { problemOfStatement } from './designed-statement';
import { factOf, organizationSettings, Templates } from './organization-settings';
import { statementDesigns } from './statement-designs';

const controlPolicyType = 'aws:organizations/policy:Policy';

/** Where documents are written, by type. */
const properties: Readonly<Record<TypeToken, string>> = {
  'aws:iam/role:Role': 'assumeRolePolicy',
  [controlPolicyType]: 'content',
};

/** Written by a component of the landing zone; control policies of `customGuardrails` are the user's own. */
function isDesigned(resource: StackResource): boolean {
  if (!isOfLandingZone(resource)) return false;
  return resource.type !== controlPolicyType || Object.hasOwn(denialsByName, knownText(resource, 'name') ?? '');
}

/** Statements that say how people come in; with an identity provider the invariants of its mode and the identity proof hold them. */
const ofPeople: ReadonlySet<string> = new Set([
  'SourceIdentityIsOwnName',
  'SwitchIntoRole',
  'SwitchInsideOrganization',
  'SwitchWithFreshMfaUnderOwnName',
]);

function problemOf(
  statement: Statement,
  resource: StackResource,
  templates: Templates,
  mode: string | undefined,
): string | undefined {
  const designs = (statementDesigns[resource.type] ?? []).filter(({ sid }) => sid === statement.sid);
  const isOfProvider = mode !== undefined && mode !== 'iam-users';
  if (isOfProvider && (designs.length === 0 || ofPeople.has(statement.sid))) return undefined;
  if (designs.length === 0) return `${statement.sid || 'a statement without Sid'} is none of the landing zone`;
  const own = { bucket: knownText(resource, 'bucket') };
  const problems = designs.map((design) => problemOfStatement(design, statement, templates, own));
  if (problems.includes(undefined)) return undefined;
  return `${statement.sid || 'a statement without Sid'} ${problems[0] ?? ''}`;
}

/** Second bookkeeping of every policy document: what components write is compared with what they were designed to write. */
export const designedStatements = stackRule({
  name: 'landing-zone-designed-statements',
  title: 'Statements of the landing zone say what they are designed to say',
  types: Object.keys(statementDesigns),
  settings: organizationSettings,
  check(stack, settings) {
    const templates = new Templates(stack, settings);
    for (const resource of stack.ofType(...Object.keys(statementDesigns))) {
      if (!isDesigned(resource)) continue;
      const property = properties[resource.type] ?? 'policy';
      const expect = stack.on(resource);
      expect.attempt(() => {
        try {
          for (const statement of parseStatements(inputOf(resource, property))) {
            const problem = problemOf(statement, resource, templates, factOf(settings, 'identityMode'));
            expect.that(
              () => problem === undefined,
              () => `${property}: ${problem ?? ''}, unlike the design of the landing zone`,
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
