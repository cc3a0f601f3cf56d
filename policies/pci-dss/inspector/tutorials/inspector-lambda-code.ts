import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Besides packages, Amazon Inspector can read the code you wrote yourself in Lambda functions and report flaws such as injection, weak cryptography or passwords in the source, with the line. `LAMBDA_CODE` among the resource types switches it on; it needs LAMBDA as well.',
  why: 'Common attacks on own software are prevented (6.2.4) and vulnerabilities are found by a process (6.3.1). A machine that reads every deployment finds what a tired reviewer misses.',
  attack:
    'A new function builds a database query from a request parameter by putting texts together. The review looks at the business logic. A stranger sends a quote and a few words in the parameter and gets the whole card table as answer.',
  wrong: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['EC2', 'ECR', 'LAMBDA'],
    }),
  ],
  right: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['EC2', 'ECR', 'LAMBDA', 'LAMBDA_CODE'],
    }),
  ],
  repair: [
    'Nobody is hurt at run time. Snippets of code around a finding are stored by the service; ask your legal department if that matters. It is not offered in all Regions.',
    'Add LAMBDA_CODE beside LAMBDA and deploy; the update is in place. Set autoEnable.lambdaCode of the OrganizationConfiguration too.',
    'Functions encrypted with a customer managed key are not scanned; read their code in the pipeline.',
    'Verify: `aws inspector2 batch-get-account-status --account-ids ACCOUNT` prints lambdaCode ENABLED, and `aws inspector2 list-findings` shows findings of type CODE_VULNERABILITY where there are any.',
  ],
  links: [
    {
      title: 'Lambda code scanning',
      url: 'https://docs.aws.amazon.com/inspector/latest/user/scanning_resources_lambda_code.html',
    },
    {
      title: 'Security Hub control Inspector.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-3',
    },
  ],
};
