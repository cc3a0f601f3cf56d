import { resourceRule } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

const settingType = 'aws:ssm/serviceSetting:ServiceSetting';

/** Security Hub SSM.4 of the document itself, SSM.7 of the setting of the account that lets documents be shared with everybody. */
export const ssmDocumentNotPublic = resourceRule({
  name: 'ssm-document-not-public',
  title: 'Documents are not shared with everybody',
  types: ['aws:ssm/document:Document', settingType],
  check({ type, props }, expect) {
    if (type === settingType) {
      expect.attempt(() => {
        if (!asKeyword(props['settingId']).endsWith('/documents/console/public-sharing-permission')) return;
        expect.that(
          () => asKeyword(props['settingValue']) !== 'enable',
          'settingValue of the public sharing permission is Enable; set it to Disable',
        );
      });
      return;
    }
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
