import { Binding, bind } from '../../model/binding';
import { autoscalingElbHealthCheck } from './autoscaling-elb-health-check';
import { autoscalingLaunchconfigImdsv2 } from './autoscaling-launchconfig-imdsv2';
import { autoscalingLaunchconfigNoPublicIp } from './autoscaling-launchconfig-no-public-ip';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html';

/** Policies on Auto Scaling groups and launch configurations. */
export const autoScaling: readonly Binding[] = [
  bind({
    rule: autoscalingLaunchconfigImdsv2,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.6'],
    because: 'IMDSv1 hands role credentials to anyone who can make the instance send one request.',
    remediation: 'Use a launch template with metadataOptions: { httpEndpoint: "enabled", httpTokens: "required" }.',
    source: `${securityHub}#autoscaling-3`,
  }),
  bind({
    rule: autoscalingLaunchconfigNoPublicIp,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that store or process account data are not directly reachable from untrusted networks.',
    remediation: 'Set associatePublicIpAddress: false and publish through a load balancer.',
    source: `${securityHub}#autoscaling-5`,
  }),
  bind({
    rule: autoscalingElbHealthCheck,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    because: 'Good practice: instances that no longer serve are replaced. No requirement asks for it.',
    remediation: 'Set healthCheckType: "ELB" and a healthCheckGracePeriod.',
    source: `${securityHub}#autoscaling-1`,
  }),
];
