import { accountBaseline, accountBaselineTypes } from '../../model/account-baseline';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

const block = 'aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess';
const permission = 'aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission';
const imagePermission = 'aws:ec2/amiLaunchPermission:AmiLaunchPermission';

/** Asked of what is declared; of stacks that set up an account without it, as advice. */
export const ebsSnapshotNotPublic = stackRule({
  name: 'ebs-snapshot-not-public',
  title: 'Snapshots and the images made of them cannot be shared with everybody',
  types: [permission, imagePermission, ...accountBaselineTypes],
  check(stack) {
    const declared = stack.ofType(block);
    for (const resource of declared) {
      stack
        .on(resource)
        .that(
          () => asKeyword(resource.props['state']) === 'block-all-sharing',
          'state is not "block-all-sharing"; set it, to end public sharing that exists as well',
        );
    }
    for (const resource of stack.ofType(permission)) {
      stack
        .on(resource)
        .that(
          () => !['all', '*'].includes(asKeyword(resource.props['accountId'])),
          'accountId is "all", which makes the snapshot public; name an account',
        );
    }
    for (const resource of stack.ofType(imagePermission)) {
      stack
        .on(resource)
        .that(
          () => asKeyword(inputOf(resource, 'group')) !== 'all',
          'group is "all", which makes the image and its snapshots public; name an account or an organization',
        );
    }
    if (declared.length > 0) return;
    const account = accountBaseline(stack);
    if (account)
      stack
        .on(account)
        .advise('the account has no aws.ebs.SnapshotBlockPublicAccess; add one with state "block-all-sharing"');
  },
});
