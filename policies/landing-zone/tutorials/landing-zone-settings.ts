import { resource, Tutorial } from '../../model/tutorial';

const passwords = (minimumPasswordLength: number) =>
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', { minimumPasswordLength });

export const tutorial: Tutorial = {
  meaning:
    'landing-zone.yaml says how long passwords are, how long logs are kept and locked, who hears of alarms and which block a network has. The policy compares these values with the resources of the plan. A value that is one day or one character off fails, even where PCI DSS would admit it.',
  why: 'Configuration standards hold when what was reviewed is what runs (2.2.1). Password length (8.3.6) and retention of logs (10.5.1) are asked for by assessors with the file in hand.',
  attack:
    'A number is written into a component while testing and stays. Everybody goes on to read 14 characters in the file; accounts take 12. Or the address of alarms is that of somebody who left, and findings go to a mailbox nobody opens.',
  wrong: [passwords(12)],
  right: [passwords(14)],
  settings: { facts: ['passwordLength=14'] },
  repair: [
    'Decide which value is meant, that of the file or that of the component, and change the other one.',
    'Deploy. Longer retention and longer passwords take effect for what is new; nobody is locked out and no log is lost.',
    'Verify: landing-zone preview reports nothing, and the value in AWS is the one of the file, for example aws iam get-account-password-policy.',
  ],
  links: [
    {
      title: 'Setting an account password policy',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
  ],
};
