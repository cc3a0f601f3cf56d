import { protectionPlanRule } from './detector-features';

/** Security Hub control GuardDuty.7, which asks for managed agents too; `RUNTIME_MONITORING` includes EKS. */
export const guarddutyRuntimeEks = protectionPlanRule(
  'guardduty-runtime-eks',
  'GuardDuty watches the runtime of EKS nodes',
  {
    features: ['RUNTIME_MONITORING', 'EKS_RUNTIME_MONITORING'],
    additional: 'EKS_ADDON_MANAGEMENT',
  },
);
