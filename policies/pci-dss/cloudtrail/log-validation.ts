import { withProperties } from '../../model/remediation';
import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';

/** Trails write digest files, with which a changed or missing log file is found. The default is off. */
export const cloudtrailLogValidation = resourceRule({
  name: 'cloudtrail-log-validation',
  title: 'Trails validate log file integrity',
  types: ['aws:cloudtrail/trail:Trail'],
  check: ({ props }, expect) => {
    expect.that(
      () => isTrue(props['enableLogFileValidation']),
      () =>
        `enableLogFileValidation is ${String(props['enableLogFileValidation'] ?? 'not set, which means off')}; set it to true`,
    );
  },
  remediate: ({ props }) =>
    isTrue(props['enableLogFileValidation']) ? undefined : withProperties(props, { enableLogFileValidation: true }),
});
