import { json, resource, Tutorial } from '../../../model/tutorial';

const runbook = (accounts: string) =>
  resource('aws:ssm/document:Document', 'restart-payment-api', {
    documentType: 'Command',
    documentFormat: 'JSON',
    content: json({
      schemaVersion: '2.2',
      description: 'Restarts the payment API',
      mainSteps: [
        { action: 'aws:runShellScript', name: 'restart', inputs: { runCommand: ['systemctl restart payment-api'] } },
      ],
    }),
    permissions: { type: 'Share', account_ids: accounts },
  });

export const tutorial: Tutorial = {
  meaning:
    'A Systems Manager document is a script or runbook that is run on hosts. It can be shared with accounts, or with everybody by `account_ids: "All"`; then any AWS customer finds it in the list of public documents. The policy fails documents shared with everybody.',
  why: 'Access control denies unless something is allowed (7.3.3). Runbooks tell how your systems are built: names, paths, services, sometimes passwords that should not be there.',
  attack:
    'A document is made public, because sharing with six accounts one by one was tedious. A stranger reads it, learns the name of the service, the directory of its configuration and the bucket the update comes from, and prepares his attack with facts he could not have guessed.',
  wrong: [runbook('All')],
  right: [runbook('222233334444')],
  repair: [
    'List documents of yours that are public: aws ssm list-documents --filters Key=Owner,Values=Self --query "DocumentIdentifiers[].Name", then aws ssm describe-document-permission --name NAME --permission-type Share for each. Ask which accounts really use them.',
    'Set account_ids to those accounts and deploy. Sharing changes at once; an account that is not on the list can no longer run it, while commands that run go on.',
    'Forbid it for the account: aws ssm update-service-setting --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable.',
    'Change secrets that stood in the document. Verify: describe-document-permission prints account ids and no "all".',
  ],
  links: [
    {
      title: 'Best practices for shared SSM documents',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',
    },
    {
      title: 'Security Hub control SSM.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-4',
    },
  ],
};
