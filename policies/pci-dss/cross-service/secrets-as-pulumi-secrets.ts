import { at } from '../../model/property-expectations';
import { Properties, resourceRule, TypeToken } from '../../model/rule';
import { credentialIn, namesSecret, refersToSecret } from '../../model/secret-text';
import { asKeyword, asList, asObject, asText } from '../../model/values';

const parameterType = 'aws:ssm/parameter:Parameter';
const beanstalkTypes: readonly TypeToken[] = [
  'aws:elasticbeanstalk/environment:Environment',
  'aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate',
];

/** Where services keep the environment variables of what they run, as objects from name to value. */
const environments: Readonly<Record<TypeToken, readonly string[]>> = {
  'aws:lambda/function:Function': ['environment.variables'],
  'aws:apprunner/service:Service': [
    'sourceConfiguration.imageRepository.imageConfiguration.runtimeEnvironmentVariables',
    'sourceConfiguration.codeRepository.codeConfiguration.codeConfigurationValues.runtimeEnvironmentVariables',
  ],
  'aws:sagemaker/model:Model': ['primaryContainer.environment'],
  'aws:glue/connection:Connection': ['connectionProperties'],
  'aws:glue/job:Job': ['defaultArguments', 'nonOverridableArguments'],
  'aws:amplify/app:App': ['environmentVariables'],
  'aws:amplify/branch:Branch': ['environmentVariables'],
  'aws:lightsail/containerServiceDeploymentVersion:ContainerServiceDeploymentVersion': [],
};

/** Name and value of each variable; Beanstalk lists its variables among other options, Lightsail has them by container. */
function variablesOf(type: TypeToken, props: Properties): readonly (readonly [string, () => unknown])[] {
  const entries = (holder: unknown): readonly (readonly [string, () => unknown])[] => {
    const variables = asObject(holder);
    return Object.keys(variables).map((name) => [name.replace(/^--/, ''), () => variables[name]] as const);
  };
  if (beanstalkTypes.includes(type)) {
    const settings = asList(props['settings']);
    return settings
      .map((_, index) => asObject(settings[index]))
      .filter((setting) => asKeyword(setting['namespace']) === 'aws:elasticbeanstalk:application:environment')
      .map((setting) => [asText(setting['name']) ?? '', () => setting['value']] as const);
  }
  const containers = type.startsWith('aws:lightsail/') ? asList(props['containers']) : [];
  return [
    ...containers.flatMap((container) => entries(asObject(container)['environment'])),
    ...(environments[type] ?? []).flatMap((path) => entries(at(props, path))),
  ];
}

/**
 * Values that are secrets by name or form are not kept in readable places: parameters are `SecureString`, and environment variables of functions, services, models and jobs refer to a secret
 * instead of holding it. Whether a value is marked secret in Pulumi is not visible to policies. Values are never shown.
 */
export const secretsAsPulumiSecrets = resourceRule({
  name: 'secrets-as-pulumi-secrets',
  title: 'Secrets are not kept in readable parameters and environment variables',
  types: [parameterType, ...Object.keys(environments), ...beanstalkTypes],
  check: ({ type, name, props }, expect) => {
    if (type === parameterType) {
      expect.attempt(() => {
        if (asKeyword(props['type']) === 'securestring') return expect.pass();
        const parameter = asText(props['name']) ?? name;
        expect.that(
          () =>
            !namesSecret(parameter) &&
            credentialIn(props['value']) === undefined &&
            credentialIn(props['insecureValue']) === undefined,
          `the parameter ${parameter} seems to hold a secret; set type to SecureString`,
        );
      });
      return;
    }
    expect.attempt(() => {
      for (const [variable, read] of variablesOf(type, props)) {
        expect.that(() => {
          if (!namesSecret(variable)) return credentialIn(read()) === undefined;
          const value = asText(read()) ?? '';
          return value === '' || refersToSecret(value);
        }, `the environment variable ${variable} seems to hold a secret; store it in Secrets Manager and pass its ARN`);
      }
    });
  },
});
