import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'When a key policy is set, KMS checks that its author could still change it afterwards, and refuses it otherwise. `bypassPolicyLockoutSafetyCheck` switches that check off. The policy asks that it stays on.',
  why: 'Keys are managed all their life: replaced, retired, taken away from people who leave (3.6.1). A key with a policy that nobody can change is out of management for good; only AWS Support can help.',
  attack:
    'An intruder with kms:PutKeyPolicy sends a policy that names his own account only, with the bypass on. The owner is locked out of his own data and gets a letter with a price. By accident it happens through a typing error in a role name: the pipeline itself loses the key that all volumes depend on.',
  wrong: [resource('aws:kms/key:Key', 'card-data', { enableKeyRotation: true, bypassPolicyLockoutSafetyCheck: true })],
  right: [resource('aws:kms/key:Key', 'card-data', { enableKeyRotation: true })],
  repair: [
    'Look whether the policy in force can be changed by somebody: `aws kms get-key-policy --key-id KEY --policy-name default` must give kms:PutKeyPolicy to the account or to a role that exists.',
    'If it does not, open a case with AWS Support before anything else; the key still works for its users meanwhile.',
    'Remove bypassPolicyLockoutSafetyCheck and deploy. The key is not touched; the next change of policy is checked again.',
    'Verify: `pulumi preview` shows no difference, and the policy from the first step names an administrator.',
  ],
  links: [
    {
      title: 'Default key policy',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
    },
    { title: 'PutKeyPolicy', url: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html' },
  ],
};
