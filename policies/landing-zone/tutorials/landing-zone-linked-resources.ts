import { from, resource, Tutorial } from '../../model/tutorial';

const key = resource('aws:kms/key:Key', 'cards', { enableKeyRotation: true });

export const tutorial: Tutorial = {
  meaning:
    'Many resources do nothing alone: a guardrail that is attached to no unit, a topic without a subscriber, an event rule without a target, a subnet without the ACL of its tier, a key without the alias that policies name. The policy has a list of what belongs together and fails what stands alone.',
  why: 'Controls are in place only when they are connected (1.2.1, 2.2.1). A resource that exists looks right in every list, so that the missing link is found by nobody.',
  attack:
    'While files are moved, the attachment of a guardrail is lost. The guardrail is still in the code and in the console. A developer creates an access key for a user in production, which the guardrail would have denied, and commits it to a public repository by mistake.',
  wrong: [key],
  right: [
    key,
    resource('aws:kms/alias:Alias', 'cards-alias', { name: 'alias/cards', targetKeyId: from('cards', 'keyId') }),
  ],
  repair: [
    'Read the finding: it names the resource and what is missing beside it. Look whether the other resource is in the code with another name or in another stack.',
    'Use the component (components/network, components/notifications, components/governance …) instead of the single resource: it creates both.',
    'Deploy. Adding an alias, a subscription or an association changes nothing that runs; attach a guardrail to a unit for testing first, since it denies from that moment.',
    'Verify: landing-zone preview reports nothing for the resource, and for a guardrail aws organizations list-targets-for-policy --policy-id POLICY lists the unit.',
  ],
  links: [
    {
      title: 'Attaching organization policies',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_policies_attach.html',
    },
    { title: 'Aliases in AWS KMS', url: 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html' },
  ],
};
