import { stackRule } from '../../model/rule';
import { expectAllBlocked } from './public-access-flags';

const accountBlock = 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock';

/** Defaults of a whole account: a stack that sets them is an account baseline. */
const baseline = [
  'aws:ebs/encryptionByDefault:EncryptionByDefault',
  'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults',
] as const;

/**
 * The account blocks public access with all four settings. Judged where the stack declares the block, and as missing
 * where the stack sets other account-wide defaults without it.
 */
export const s3AccountBlockPublic = stackRule({
  name: 's3-account-block-public',
  title: 'The account blocks public S3 access with all four settings',
  types: [accountBlock, ...baseline],
  check: (stack) => {
    const blocks = stack.ofType(accountBlock);
    for (const block of blocks) expectAllBlocked(stack.on(block), () => block.props, false);
    if (blocks.length === 0 && stack.ofType(...baseline).length > 0) {
      stack
        .on(stack.root)
        .fail(
          'the stack sets account-wide defaults but no AccountPublicAccessBlock; add one with all four settings true',
        );
    }
  },
});
