import { bind, Binding } from '../../model/binding';
import { acmpcaRootCaDisabled } from './acmpca-root-ca-disabled';

/** AWS Private Certificate Authority. */
export const acmPca: readonly Binding[] = [
  bind({
    rule: acmpcaRootCaDisabled,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['4.2.1', '2.2.4'],
    because: 'Who can issue from the root can speak for every system; it is only needed to issue subordinates.',
    remediation: 'Issue subordinate CAs, then set enabled of the root to false.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/pca-controls.html#pca-1',
  }),
];
