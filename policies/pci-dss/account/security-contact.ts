import { anyHolds } from '../../model/conjunction';
import { stackRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

const contactType = 'aws:account/alternativeContact:AlternativeContact';
const organizationType = 'aws:organizations/organization:Organization';

/** Where a stack sets contacts of accounts, or owns the organization, it sets the security contact AWS writes to about incidents. */
export const accountSecurityContact = stackRule({
  name: 'account-security-contact',
  title: 'The security contact of the account is set',
  types: [contactType, organizationType],
  check: (stack) => {
    const contacts = stack.ofType(contactType);
    const [subject] = [...contacts, ...stack.ofType(organizationType)];
    if (!subject) return;
    stack.on(subject).that(
      () =>
        anyHolds(
          ...contacts.map(
            ({ props }) =>
              () =>
                asKeyword(props['alternateContactType']) === 'security',
          ),
        ),
      'no security contact is set; add an AlternativeContact with alternateContactType SECURITY',
    );
  },
});
