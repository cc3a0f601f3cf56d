import { codedeployNoAllAtOnce } from '../../../policies/pci-dss/codedeploy/codedeploy-no-all-at-once';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(codedeployNoAllAtOnce, [
  ['canary', { deploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes' }, 'pass'],
  ['linear', { deploymentConfigName: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute' }, 'pass'],
  ['all at once', { deploymentConfigName: 'codedeploydefault.lambdaallatonce' }, 'fail', 'deploymentConfigName'],
  ['unknown', { deploymentConfigName: unknown }, 'undetermined'],
  ['servers', { deploymentConfigName: 'CodeDeployDefault.AllAtOnce' }, 'not applicable'],
  ['the default, which is for servers', {}, 'not applicable'],
]);

resourceCases(
  codedeployNoAllAtOnce,
  [
    ['canary', { computePlatform: 'Lambda', trafficRoutingConfig: { type: 'TimeBasedCanary' } }, 'pass'],
    [
      'all at once',
      { computePlatform: 'lambda', trafficRoutingConfig: [{ type: 'AllAtOnce' }] },
      'fail',
      'trafficRoutingConfig',
    ],
    ['not set', { computePlatform: 'Lambda' }, 'fail'],
    ['unknown', { computePlatform: 'Lambda', trafficRoutingConfig: unknown }, 'undetermined'],
    ['servers', { computePlatform: 'Server' }, 'not applicable'],
  ],
  { type: 'aws:codedeploy/deploymentConfig:DeploymentConfig' },
);
