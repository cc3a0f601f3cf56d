import { accountBaseline, accountBaselineTypes } from '../../../policies/model/account-baseline';
import { stackRule } from '../../../policies/model/rule';
import { judgeStack } from '../judge';

/** Fails on what stands for the account, as advice. */
const reveal = stackRule({
  name: 'reveal',
  title: 'Reveal',
  types: accountBaselineTypes,
  check(stack) {
    const account = accountBaseline(stack);
    if (account) stack.on(account).advise('the stack sets up an account; nothing to do');
  },
});

describe('stacks that set up an account', () => {
  it.each([
    ['passwords only', ['aws:iam/accountPasswordPolicy:AccountPasswordPolicy'], 'not applicable'],
    [
      'defaults of hosts only',
      [
        'aws:ebs/encryptionByDefault:EncryptionByDefault',
        'aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess',
        'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults',
      ],
      'not applicable',
    ],
    [
      'detection only',
      ['aws:guardduty/detector:Detector', 'aws:cfg/recorder:Recorder', 'aws:securityhub/account:Account'],
      'not applicable',
    ],
    ['an application', ['aws:s3/bucket:Bucket', 'aws:lambda/function:Function'], 'not applicable'],
    [
      'passwords and detection',
      ['aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'aws:guardduty/detector:Detector'],
      'fail',
    ],
    [
      'hosts and storage',
      ['aws:ebs/encryptionByDefault:EncryptionByDefault', 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock'],
      'fail',
    ],
  ])('%s: %#', (_, types, outcome) => {
    const fixtures = types.map((type, index) => ({ type, name: `r${index}` }));
    expect(judgeStack(reveal, fixtures).outcome).toBe(outcome);
  });
});
