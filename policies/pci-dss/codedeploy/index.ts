import { bind, Binding } from '../../model/binding';
import { codedeployNoAllAtOnce } from './codedeploy-no-all-at-once';

/** AWS CodeDeploy. */
export const codedeploy: readonly Binding[] = [
  bind({
    rule: codedeployNoAllAtOnce,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['6.5.1'],
    because: 'Changes in production have a way back; a gradual shift is stopped before all callers are hit.',
    remediation:
      'Set deploymentConfigName to "CodeDeployDefault.LambdaCanary10Percent5Minutes" or another canary or linear one.',
    source:
      'https://docs.aws.amazon.com/config/latest/developerguide/codedeploy-lambda-allatonce-traffic-shift-disabled.html',
  }),
];
