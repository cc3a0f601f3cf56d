import type { InventoryRow } from '../inventory-row';

/** Checks on Auto Scaling. */
export const autoScaling: readonly InventoryRow[] = [
  {
    name: 'autoscaling-elb-health-check',
    requirements: [],
    requirementSource: 'mapped',
    service: 'Auto Scaling',
    mustHold: 'Load-balanced groups use ELB health checks',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['autoscaling-group-elb-healthcheck-required'],
    pulumiPack: [],
  },
  {
    name: 'autoscaling-launchconfig-imdsv2',
    requirements: ['2.2.6'],
    requirementSource: 'Security Hub',
    service: 'Auto Scaling',
    mustHold: 'Launch configuration requires IMDSv2 tokens',
    decidedAt: 'resource',
    securityHub: ['AutoScaling.3'],
    configRules: ['autoscaling-launchconfig-requires-imdsv2'],
    pulumiPack: [],
  },
  {
    name: 'autoscaling-launchconfig-no-public-ip',
    requirements: ['1.4.4'],
    requirementSource: 'Security Hub',
    service: 'Auto Scaling',
    mustHold: 'Launch configuration does not assign public IPs',
    decidedAt: 'resource',
    securityHub: ['AutoScaling.5'],
    configRules: ['autoscaling-launch-config-public-ip-disabled'],
    pulumiPack: ['ec2-launch-configuration-disallow-public-ip'],
  },
];
