import { resource, Tutorial } from '../../model/tutorial';

const encryption = (region: string) =>
  resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'volumes', { enabled: true, region });

export const tutorial: Tutorial = {
  meaning:
    'landing-zone.yaml names the governed regions and every account. The policy looks at the region of each resource and at every account id, alone or inside of an ARN, that a resource names. A region that is not governed fails, and so does an account that is none of the landing zone.',
  why: 'What lies in other regions or accounts is watched by nothing the landing zone sets up (2.2.1), and is missing from the documented scope (12.5.2).',
  attack:
    'One digit of an account id is mistyped in the permission of a log bucket. The foreign account belongs to somebody. Its owner can write into the archive, or, where the mistake is in a trust policy, step into the account; neither shows as an error.',
  wrong: [encryption('us-west-2')],
  right: [encryption('eu-west-1')],
  settings: {
    accounts: ['stack:workload:111111111111:production:5:15'],
    regions: ['eu-west-1', 'eu-central-1'],
  },
  repair: [
    'Ask whether the region or account is meant: aws ec2 describe-regions --all-regions lists what is on, aws organizations list-accounts lists your accounts.',
    'A region that is needed is added to regions in landing-zone.yaml: detection, logs and defaults follow by themselves. A partner account gets a role with an external id, written where the component offers it.',
    'For a mistake correct the value and deploy; a resource in the wrong region is created anew in the right one first, data copied, then the old one removed.',
    'Verify: landing-zone preview reports nothing for the resource, and aws resourcegroupstaggingapi get-resources --region us-west-2 lists nothing of yours.',
  ],
  links: [
    {
      title: 'Specify which AWS Regions your account can use',
      url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
    },
    {
      title: 'Deny access to AWS based on the requested Region',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    },
  ],
};
