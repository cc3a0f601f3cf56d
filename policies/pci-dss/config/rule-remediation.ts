import { anyHolds } from '../../model/conjunction';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asObject, asText, isTrue } from '../../model/values';

const ruleType = 'aws:cfg/rule:Rule';
const remediationType = 'aws:cfg/remediationConfiguration:RemediationConfiguration';

/** Managed rules that watch the integrity of logs (https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html). */
const integrityRules = new Set([
  'CLOUD_TRAIL_ENABLED',
  'CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED',
  'CLOUD_TRAIL_ENCRYPTION_ENABLED',
  'CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED',
  'MULTI_REGION_CLOUD_TRAIL_ENABLED',
  'S3_BUCKET_VERSIONING_ENABLED',
  'S3_BUCKET_DEFAULT_LOCK_ENABLED',
]);

/** Rules over the integrity of logs put things right by themselves. */
export const configRuleRemediation = stackRule({
  name: 'config-rule-remediation',
  title: 'Config rules over log integrity remediate automatically',
  types: [ruleType, remediationType],
  check: (stack) => {
    const remediations = new SiblingIndex(stack, [remediationType], 'configRuleName');
    for (const rule of stack.ofType(ruleType)) {
      const expect = stack.on(rule);
      expect.attempt(() => {
        if (
          !integrityRules.has((asText(asObject(rule.props['source'])['sourceIdentifier']) ?? '').trim().toUpperCase())
        )
          return;
        const { linked, unresolved } = remediations.of(rule);
        if (linked.length === 0 && unresolved.length > 0)
          return expect.undetermined('the rule a remediation belongs to is not known');
        expect.that(
          () =>
            anyHolds(
              ...linked.map(
                ({ props }) =>
                  () =>
                    isTrue(props['automatic']),
              ),
            ),
          'the rule only reports; add a RemediationConfiguration with automatic true',
        );
      });
    }
  },
});
