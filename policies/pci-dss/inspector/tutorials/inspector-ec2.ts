import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Amazon Inspector compares the software on EC2 instances with lists of known vulnerabilities and reports each match with a severity. It scans again whenever software changes or a new vulnerability is published. `EC2` among the resource types of the Enabler switches it on; the organization configuration does it for new accounts.',
  why: 'Internal vulnerability scans cover all systems (11.3.1), with knowledge of the installed packages (11.3.1.2), and new vulnerabilities are found and ranked (6.3.1).',
  attack:
    'A flaw in a common logging library becomes public on a Thursday. By Friday bots try it on every address. One forgotten instance with the library runs a payment tool; nobody has a list of what is installed where, so nobody patches it, and it is taken on Saturday.',
  wrong: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['ECR', 'LAMBDA'],
    }),
  ],
  right: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['EC2', 'ECR', 'LAMBDA'],
    }),
  ],
  repair: [
    'Nobody is hurt: Inspector reads the inventory of the Systems Manager agent, or, in hybrid mode, snapshots of volumes. Cost is by instance and month; a new account has a trial of 15 days.',
    'Give instances the Systems Manager agent and its role, so that they are scanned with knowledge of their packages.',
    'Add EC2 to resourceTypes and deploy; it is an update in place and the first scan starts by itself.',
    'Verify: `aws inspector2 batch-get-account-status --account-ids ACCOUNT` prints ec2 ENABLED; `aws inspector2 list-coverage` shows each instance and why some are not scanned.',
  ],
  links: [
    { title: 'Scanning EC2 instances', url: 'https://docs.aws.amazon.com/inspector/latest/user/scanning-ec2.html' },
    {
      title: 'Security Hub control Inspector.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-1',
    },
  ],
};
