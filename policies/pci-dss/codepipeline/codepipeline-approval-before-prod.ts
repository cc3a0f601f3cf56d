import { environmentOf, isProduction } from '../../model/classification';
import { Properties, resourceRule } from '../../model/rule';
import { asKeyword, asList, asNumber, asObject, asText } from '../../model/values';

interface Action {
  /** Position in the pipeline: the stage, then the run order within. */
  readonly stage: number;
  readonly order: number;
  readonly category: string;
  readonly forProduction: boolean;
}

const production = /(^|[^a-z])(prod|prd|production|live)([^a-z]|$)/i;

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
        forProduction: production.test(asText(name) ?? '') || production.test(asText(action['name']) ?? ''),
      };
    });
  });
}

function isBefore(a: Action, b: Action): boolean {
  return a.stage < b.stage || (a.stage === b.stage && a.order < b.order);
}

/**
 * Deployments to production: actions of category Deploy whose stage or action is named so, or all of them in a production
 * environment. Pipelines without any are out of scope.
 */
export const codepipelineApprovalBeforeProd = resourceRule({
  name: 'codepipeline-approval-before-prod',
  title: 'Pipelines ask for approval before they deploy to production',
  types: ['aws:codepipeline/pipeline:Pipeline'],
  check(subject, expect) {
    expect.attempt(() => {
      const actions = actionsOf(subject.props);
      const everything = isProduction(environmentOf(subject));
      const deployments = actions.filter(
        ({ category, forProduction }) => category === 'deploy' && (everything || forProduction),
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
