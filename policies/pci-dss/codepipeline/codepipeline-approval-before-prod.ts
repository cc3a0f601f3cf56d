import { environmentOf, isProduction, tagOf } from '../../model/classification';
import { Properties, resourceRule } from '../../model/rule';
import { asKeyword, asList, asNumber, asObject, asText } from '../../model/values';

interface Action {
  /** Position in the pipeline: the stage, then the run order within. */
  readonly stage: number;
  readonly order: number;
  readonly category: string;
  /** Words of the names of stage and action, in lower case. */
  readonly words: readonly string[];
}

const production: ReadonlySet<string> = new Set(['prod', 'prd', 'production', 'live']);

/** What deployments before production are called. */
const beforeProduction: ReadonlySet<string> = new Set([
  ...['dev', 'development', 'test', 'testing', 'tst', 'qa', 'uat', 'sit', 'int', 'integration', 'acceptance', 'acc'],
  ...['stage', 'staging', 'stg', 'preprod', 'preproduction', 'nonprod', 'sandbox', 'preview', 'demo', 'beta', 'alpha'],
]);

/** `DeployToProd-EU` → deploy, to, prod, eu. */
function wordsOf(...names: readonly unknown[]): readonly string[] {
  return names
    .map((name) => asText(name) ?? '')
    .join(' ')
    .replace(/pre-?prod/gi, 'preprod')
    .replace(/non-?prod/gi, 'nonprod')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function actionsOf(props: Properties): readonly Action[] {
  const stages = asList(props['stages']);
  return stages.flatMap((_, stage) => {
    const { name, actions } = asObject(stages[stage]);
    const list = asList(actions);
    return list.map((_item, index) => {
      const action = asObject(list[index]);
      return {
        stage,
        order: asNumber(action['runOrder']) ?? 1,
        category: asKeyword(action['category']),
        words: wordsOf(name, action['name']),
      };
    });
  });
}

function isBefore(a: Action, b: Action): boolean {
  return a.stage < b.stage || (a.stage === b.stage && a.order < b.order);
}

/**
 * Deployments to production: actions of category Deploy, but for those whose stage, action or environment tag is named after
 * an environment before production. Pipelines without any are out of scope.
 */
export const codepipelineApprovalBeforeProd = resourceRule({
  name: 'codepipeline-approval-before-prod',
  title: 'Pipelines ask for approval before they deploy to production',
  types: ['aws:codepipeline/pipeline:Pipeline'],
  check(subject, expect) {
    expect.attempt(() => {
      const actions = actionsOf(subject.props);
      const environment = environmentOf(subject);
      const early = beforeProduction.has(tagOf(subject, 'environment') || tagOf(subject, 'env'));
      const deployments = actions.filter(
        ({ category, words }) =>
          category === 'deploy' &&
          (isProduction(environment) ||
            words.some((word) => production.has(word)) ||
            (!early && !words.some((word) => beforeProduction.has(word)))),
      );
      const approvals = actions.filter(({ category }) => category === 'approval');
      if (deployments.length === 0) return;
      expect.that(
        () => deployments.every((deployment) => approvals.some((approval) => isBefore(approval, deployment))),
        'stages deploy to production without an approval before; add an action of category Approval, provider Manual',
      );
    });
  },
});
