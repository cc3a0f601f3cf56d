import { resource, Tutorial } from '../../../model/tutorial';

const group = (deploymentConfigName: string) =>
  resource('aws:codedeploy/deploymentGroup:DeploymentGroup', 'authorize', {
    appName: 'authorize',
    deploymentGroupName: 'production',
    serviceRoleArn: 'arn:aws:iam::111122223333:role/codedeploy-lambda',
    deploymentConfigName,
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
  });

export const tutorial: Tutorial = {
  meaning:
    'CodeDeploy moves the callers of a Lambda function from the old version to the new one. A configuration says how: all at once, a tenth first and the rest later (canary), or a tenth each minute (linear). While both run, an alarm can stop the move and turn it back. The policy, advisory, refuses `AllAtOnce`.',
  why: 'It supports 6.5.1: a change in production comes with a way back. A gradual move limits how many are hit before the way back is taken.',
  attack:
    'A new version of the authorization function has a fault that approves every payment whose amount has a comma. It goes live for all callers in one second. The alarm on approvals rings two minutes later; until a person has found the old version and switched, fraudsters have had a quarter of an hour. A canary would have hit a tenth, and gone back alone.',
  wrong: [group('CodeDeployDefault.LambdaAllAtOnce')],
  right: [group('CodeDeployDefault.LambdaCanary10Percent5Minutes')],
  repair: [
    'Check that both versions can run at the same time for some minutes: formats of messages, columns of tables, caches. Otherwise a gradual move does harm itself.',
    'Name alarms that notice a bad version (errors, duration, a figure of the business) in alarmConfiguration, and turn on the rollback on alarm.',
    'Set deploymentConfigName and deploy. The group is changed in place; a deployment under way ends by its old rule.',
    'Verify: aws deploy get-deployment-group --application-name APP --deployment-group-name GROUP --query deploymentGroupInfo.deploymentConfigName, and watch one deployment shift its traffic.',
  ],
  links: [
    {
      title: 'Working with deployment configurations in CodeDeploy',
      url: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html',
    },
    {
      title: 'AWS Config rule codedeploy-lambda-allatonce-traffic-shift-disabled',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/codedeploy-lambda-allatonce-traffic-shift-disabled.html',
    },
  ],
};
