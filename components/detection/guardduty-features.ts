/** A GuardDuty protection plan: detector feature and, for runtime monitoring, the agents it manages. */
export interface GuardDutyFeature {
  readonly name: string;
  readonly additional: readonly string[];
}

/**
 * Every protection plan that watches a service of the landing zone (PCI DSS 5.2.1, 5.3.2, 11.5.1). `EKS_RUNTIME_MONITORING` is
 * left out because `RUNTIME_MONITORING` includes it and AWS refuses both.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfiguration.html
 */
export const guardDutyFeatures: readonly GuardDutyFeature[] = [
  { name: 'S3_DATA_EVENTS', additional: [] },
  { name: 'EKS_AUDIT_LOGS', additional: [] },
  { name: 'EBS_MALWARE_PROTECTION', additional: [] },
  { name: 'RDS_LOGIN_EVENTS', additional: [] },
  { name: 'LAMBDA_NETWORK_LOGS', additional: [] },
  {
    name: 'RUNTIME_MONITORING',
    additional: ['EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT'],
  },
];
