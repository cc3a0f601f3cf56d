import { resourceRule } from '../../model/rule';
import { asList } from '../../model/values';

/** Trails let CloudTrail Insights look for unusual rates of calls and errors. */
export const cloudtrailInsights = resourceRule({
  name: 'cloudtrail-insights',
  title: 'Trails detect unusual activity with CloudTrail Insights',
  types: ['aws:cloudtrail/trail:Trail'],
  check: ({ props }, expect) => {
    expect.that(
      () => asList(props['insightSelectors']).length > 0,
      'insightSelectors is not set; add ApiCallRateInsight and ApiErrorRateInsight',
    );
  },
});
