import { stackRule } from '../../model/rule';
import { asKeyword, isFalse } from '../../model/values';

const detectorType = 'aws:guardduty/detector:Detector';
const organizationType = 'aws:guardduty/organizationConfiguration:OrganizationConfiguration';

/** Detectors run (`enable` is true unless set to false), and an organization configuration covers all members, not only new ones. */
export const guarddutyEnabled = stackRule({
  name: 'guardduty-enabled',
  title: 'GuardDuty is on, in every account of the organization',
  types: [detectorType, organizationType],
  check: (stack) => {
    for (const detector of stack.ofType(detectorType)) {
      stack
        .on(detector)
        .that(
          () => !isFalse(detector.props['enable']),
          'enable is false, so the detector is suspended; set it to true',
        );
    }
    for (const organization of stack.ofType(organizationType)) {
      stack.on(organization).that(
        () => asKeyword(organization.props['autoEnableOrganizationMembers']) === 'all',
        () =>
          `autoEnableOrganizationMembers is ${String(organization.props['autoEnableOrganizationMembers'])}; set it to ALL`,
      );
    }
  },
});
