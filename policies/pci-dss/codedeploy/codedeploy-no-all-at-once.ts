import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword, asText } from '../../model/values';

const configType = 'aws:codedeploy/deploymentConfig:DeploymentConfig';

/**
 * Groups with one of CodeDeploy's configurations for Lambda, and Lambda configurations of one's own.
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
 */
export const codedeployNoAllAtOnce = resourceRule({
  name: 'codedeploy-no-all-at-once',
  title: 'Lambda deployments shift traffic gradually',
  types: ['aws:codedeploy/deploymentGroup:DeploymentGroup', configType],
  check({ type, props }, expect) {
    expect.attempt(() => {
      if (type === configType) {
        if (asKeyword(props['computePlatform']) !== 'lambda') return;
        expect.that(
          () => ['timebasedcanary', 'timebasedlinear'].includes(asKeyword(at(props, 'trafficRoutingConfig.type'))),
          'trafficRoutingConfig.type shifts all traffic at once; set it to TimeBasedCanary or TimeBasedLinear',
        );
        return;
      }
      const name = asText(props['deploymentConfigName']) ?? '';
      if (!/^CodeDeployDefault\.Lambda/i.test(name)) return;
      expect.that(
        () => !/allatonce$/i.test(name),
        `deploymentConfigName is ${name}; set it to a canary or linear one, for example CodeDeployDefault.LambdaCanary10Percent5Minutes`,
      );
    });
  },
});
