import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { instanceTypes } from './instance-types';

const keyPair = 'aws:ec2/keyPair:KeyPair';

/** A key pair is a shared login that names nobody; Session Manager records who did what. */
export const ec2NoKeyPair = resourceRule({
  name: 'ec2-no-key-pair',
  title: 'Instances have no SSH key pair',
  types: [
    ...instanceTypes,
    'aws:ec2/launchTemplate:LaunchTemplate',
    'aws:ec2/launchConfiguration:LaunchConfiguration',
    keyPair,
  ],
  check({ type, props }, expect) {
    if (type === keyPair)
      expect.fail('a key pair is a login shared by all who hold the file; remove it and use Session Manager');
    else expect.that(() => !isGiven(() => props['keyName']), 'keyName is set; remove it and use Session Manager');
  },
});
