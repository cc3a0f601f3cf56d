import { resourceRule } from '../../model/rule';
import { asKeyword, isTrue } from '../../model/values';

/** Macie runs where it is set up, and for new accounts of the organization. Whether it discovers automatically is a setting outside of the provider. */
export const macieEnabled = resourceRule({
  name: 'macie-enabled',
  title: 'Macie is on, also for new accounts',
  types: ['aws:macie2/account:Account', 'aws:macie2/organizationConfiguration:OrganizationConfiguration'],
  check: ({ type, props }, expect) => {
    if (type === 'aws:macie2/account:Account') {
      expect.that(() => asKeyword(props['status']) !== 'paused', 'status is PAUSED; set it to ENABLED');
      return;
    }
    expect.that(
      () => isTrue(props['autoEnable']),
      'autoEnable is off, so new accounts are not covered; set it to true',
    );
  },
});
