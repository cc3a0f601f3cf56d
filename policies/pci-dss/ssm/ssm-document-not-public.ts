import { resourceRule } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

export const ssmDocumentNotPublic = resourceRule({
  name: 'ssm-document-not-public',
  title: 'Documents are not shared with everybody',
  types: ['aws:ssm/document:Document'],
  check({ props }, expect) {
    expect.that(() => {
      const { account_ids: snake, accountIds } = asObject(props['permissions']);
      return ![snake, accountIds].some((accounts) =>
        asKeyword(accounts)
          .split(',')
          .some((account) => ['all', '*'].includes(account.trim())),
      );
    }, 'permissions.account_ids is "All", which makes the document public; name the accounts');
  },
});
