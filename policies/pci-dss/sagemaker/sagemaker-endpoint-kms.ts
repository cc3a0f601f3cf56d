import { namesOwnKey } from '../../model/customer-key';
import { resourceRule } from '../../model/rule';
import { asList, asObject, isAbsent } from '../../model/values';

/** Serverless variants have no storage volume to encrypt. */
export const sagemakerEndpointKms = resourceRule({
  name: 'sagemaker-endpoint-kms',
  title: 'SageMaker endpoint configurations name a KMS key',
  types: ['aws:sagemaker/endpointConfiguration:EndpointConfiguration'],
  check({ props }, expect) {
    expect.attempt(() => {
      const variants = asList(props['productionVariants']);
      if (variants.length > 0 && variants.every((_, index) => !isAbsent(asObject(variants[index])['serverlessConfig'])))
        return;
      expect.that(() => namesOwnKey(() => props['kmsKeyArn']), 'kmsKeyArn is not a key of your own; set it');
    });
  },
});
