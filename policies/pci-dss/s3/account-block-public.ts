import { accountBaseline, accountBaselineTypes } from '../../model/account-baseline';
import { stackRule } from '../../model/rule';
import { expectAllBlocked } from './public-access-flags';

const accountBlock = 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock';

/**
 * The account blocks public access with all four settings. Judged where the stack declares the block; of stacks that set
 * up an account without it, as advice.
 */
export const s3AccountBlockPublic = stackRule({
  name: 's3-account-block-public',
  title: 'The account blocks public S3 access with all four settings',
  types: accountBaselineTypes,
  check: (stack) => {
    const blocks = stack.ofType(accountBlock);
    for (const block of blocks) expectAllBlocked(stack.on(block), () => block.props, false);
    const account = accountBaseline(stack);
    if (blocks.length === 0 && account)
      stack.on(account).advise('the account has no AccountPublicAccessBlock; add one with all four settings true');
  },
});
