import { protectionPlanRule } from './detector-features';

/** Security Hub control GuardDuty.9. */
export const guarddutyRds = protectionPlanRule('guardduty-rds', 'GuardDuty watches logins to databases', {
  features: ['RDS_LOGIN_EVENTS'],
});
