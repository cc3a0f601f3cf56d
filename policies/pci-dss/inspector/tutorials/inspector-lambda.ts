import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Lambda functions contain packages of other people, in their own archive or in layers. With `LAMBDA` among its resource types Amazon Inspector looks up these packages in lists of known vulnerabilities, at each deployment and whenever a new vulnerability is published. It covers functions used or updated in the last 90 days.',
  why: "Vulnerabilities are found and ranked (6.3.1), also in third-party parts of one's own software (6.3.2). AWS patches the runtime of a function, never the packages inside of it.",
  attack:
    'A function resizes documents with a library from three years ago. A crafted file makes the library run a command; the intruder prints the environment of the function and has the credentials of its role. The flaw had a number and a fix for two years, but no one looked into the archive.',
  wrong: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['EC2', 'ECR'],
    }),
  ],
  right: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['EC2', 'ECR', 'LAMBDA'],
    }),
  ],
  repair: [
    'Nobody is hurt: functions are not changed and not slowed. Cost is by function and month.',
    'Add LAMBDA to resourceTypes and deploy; it is an update in place. Set autoEnable.lambda of the OrganizationConfiguration for accounts to come.',
    'Functions encrypted with a customer managed key are not scanned; scan those in the pipeline instead.',
    'Verify: `aws inspector2 batch-get-account-status --account-ids ACCOUNT` prints lambda ENABLED; `aws inspector2 list-coverage` shows each function and its state.',
  ],
  links: [
    {
      title: 'Scanning Lambda functions',
      url: 'https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html',
    },
    {
      title: 'Security Hub control Inspector.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-4',
    },
  ],
};
