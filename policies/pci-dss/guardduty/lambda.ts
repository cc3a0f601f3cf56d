import { protectionPlanRule } from './detector-features';

/** Security Hub control GuardDuty.6. */
export const guarddutyLambda = protectionPlanRule(
  'guardduty-lambda',
  'GuardDuty watches the network activity of Lambda functions',
  {
    features: ['LAMBDA_NETWORK_LOGS'],
  },
);
