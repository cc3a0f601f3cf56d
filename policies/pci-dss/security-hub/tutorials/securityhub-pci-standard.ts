import { resource, Tutorial } from '../../../model/tutorial';

const hub = resource('aws:securityhub/account:Account', 'hub', { enableDefaultStandards: false });
export const tutorial: Tutorial = {
  meaning:
    'Security Hub checks an account against lists of controls, called standards, and shows which pass. The one for PCI DSS v4.0.1 is not switched on by itself: it needs a StandardsSubscription with its ARN, or a place in a central configuration policy. The policy asks for it in each Region the program sets up; the old standard 3.2.1 does not count.',
  why: 'Configuration standards are applied to all components (2.2.1), and security controls that fail are noticed promptly (10.7.2). The checks run all year and not only before the assessment.',
  attack:
    'A database is made public for a quick test, after the scan of the quarter and a year before the next assessment. Nobody checks in between. A control of the standard would have turned red within a day; instead a scanner on the internet finds the database first.',
  wrong: [
    hub,
    resource('aws:securityhub/standardsSubscription:StandardsSubscription', 'pci', {
      standardsArn: 'arn:aws:securityhub:eu-central-1::standards/pci-dss/v/3.2.1',
    }),
  ],
  right: [
    hub,
    resource('aws:securityhub/standardsSubscription:StandardsSubscription', 'pci', {
      standardsArn: 'arn:aws:securityhub:eu-central-1::standards/pci-dss/v/4.0.1',
    }),
  ],
  repair: [
    'Nobody is hurt: the checks only read. Cost is by check; checks that several standards share are billed once. AWS Config must record the resource types, or controls stay without data.',
    'Change standardsArn and deploy: Pulumi adds the subscription to 4.0.1 and removes that to 3.2.1. With central configuration, put the ARN into enabledStandardArns of each policy instead.',
    'Give it a day for the first results, and plan who deals with failed controls.',
    'Verify: `aws securityhub get-enabled-standards` lists standards/pci-dss/v/4.0.1 with StandardsStatus READY.',
  ],
  links: [
    {
      title: 'PCI DSS in Security Hub',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/pci-standard.html',
    },
    {
      title: 'Enabling AWS Config for Security Hub',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-setup-prereqs.html',
    },
  ],
};
