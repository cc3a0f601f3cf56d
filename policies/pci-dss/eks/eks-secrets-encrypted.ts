import { anyHolds } from '../../model/conjunction';
import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword, asList } from '../../model/values';
import { clusterType } from './cluster';

/** Envelope encryption with a key of one's own, the only resource type it knows is `secrets`. Security Hub EKS.3. */
export const eksSecretsEncrypted = resourceRule({
  name: 'eks-secrets-encrypted',
  title: 'Secrets of EKS clusters are encrypted with a KMS key',
  types: [clusterType],
  check({ props }, expect) {
    expect.that(() => {
      const resources = asList(at(props, 'encryptionConfig.resources'));
      return anyHolds(
        ...Array.from({ length: resources.length }, (_, index) => () => asKeyword(resources[index]) === 'secrets'),
      );
    }, 'encryptionConfig does not cover secrets; set it to { provider: { keyArn }, resources: ["secrets"] }');
  },
});
