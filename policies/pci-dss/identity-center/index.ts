import { Binding, bind } from '../../model/binding';
import { accessProdAdminNotAssigned } from './access-prod-admin-not-assigned';

/** Policies on IAM Identity Center. */
export const identityCenter: readonly Binding[] = [
  bind({
    rule: accessProdAdminNotAssigned,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.2.2'],
    supports: ['6.5.4'],
    because: 'Rights in production follow the job function; nobody holds all of them as a standing right.',
    remediation:
      'Assign a permission set with the rights of the job function; keep administration for a time-boxed break-glass role.',
    source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  }),
];
