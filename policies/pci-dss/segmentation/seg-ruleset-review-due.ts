import { tagsOf } from '../../model/tags';
import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';

const dayMilliseconds = 86_400_000;
const halfYearDays = 184;

/** Judges what has a review-by tag (2026-06-30); with `demandTag`, every ruleset must have one. Advisory, as time alone makes it fail. */
export const segRulesetReviewDue = resourceRule({
  name: 'seg-ruleset-review-due',
  title: 'The review date of a ruleset lies ahead, within six months',
  types: [
    'aws:ec2/securityGroup:SecurityGroup',
    'aws:ec2/networkAcl:NetworkAcl',
    'aws:networkfirewall/ruleGroup:RuleGroup',
  ],
  settings: {
    demandTag: { type: 'boolean', description: 'Whether every ruleset must carry a review-by tag.', default: false },
  },
  check(subject, expect, settings) {
    const due = tagsOf(subject).get('review-by');
    if (due === undefined && !isTrue(settings['demandTag'])) return;
    expect.that(
      () => {
        const days = (Date.parse(due ?? '') - Date.now()) / dayMilliseconds;
        return days >= -1 && days <= halfYearDays;
      },
      `the tag review-by is "${due ?? ''}"; review the rules and set it to a date (YYYY-MM-DD) within six months`,
    );
  },
});
