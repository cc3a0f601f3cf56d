import { resourceRule } from '../../model/rule';
import { credentialIn } from '../../model/secret-text';
import { instanceTypes } from './instance-types';

/** User data is readable by everyone who may describe the instance, and from the instance's metadata service. */
export const ec2NoSecretsInUserData = resourceRule({
  name: 'ec2-no-secrets-in-user-data',
  title: 'User data holds no credential',
  types: [...instanceTypes, 'aws:ec2/launchTemplate:LaunchTemplate', 'aws:ec2/launchConfiguration:LaunchConfiguration'],
  check({ props }, expect) {
    for (const property of ['userData', 'userDataBase64']) {
      if (!(property in props)) continue;
      expect.that(
        () => credentialIn(props[property]) === undefined,
        () =>
          `${property} seems to hold ${credentialIn(props[property]) ?? ''}; read it from Secrets Manager at start instead`,
      );
    }
  },
});
