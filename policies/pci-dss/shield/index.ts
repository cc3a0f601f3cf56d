import { bind, Binding } from '../../model/binding';
import { shieldProtection } from './shield-protection';

/** AWS Shield Advanced. */
export const shield: readonly Binding[] = [
  bind({
    rule: shieldProtection,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    because:
      'Good practice: denial of service hides other attacks, and help comes faster to those who prepared for it.',
    remediation:
      'Add an aws.shield.Protection per distribution and public load balancer, and an aws.shield.DrtAccessRoleArnAssociation.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/shield-drt-access.html',
  }),
];
