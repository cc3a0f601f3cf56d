import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';
import { clusterType } from './cluster';

/** Security Hub EKS.8. */
export const eksAuditLogging = resourceRule({
  name: 'eks-audit-logging',
  title: 'EKS clusters write the audit log of their control plane',
  types: [clusterType],
  check({ props }, expect) {
    expectLogExports(expect, props, 'enabledClusterLogTypes', ['audit']);
  },
});
