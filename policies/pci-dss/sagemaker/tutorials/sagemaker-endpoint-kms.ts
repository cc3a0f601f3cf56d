import { from, resource, Tutorial } from '../../../model/tutorial';

const configuration = {
  productionVariants: [
    { variantName: 'all', modelName: 'fraud-score', instanceType: 'ml.m5.large', initialInstanceCount: 2 },
  ],
};

export const tutorial: Tutorial = {
  meaning:
    'An endpoint of SageMaker AI answers requests with a model. Its configuration says which hosts run it; `kmsKeyArn` names the key that encrypts the storage volumes of these hosts. The policy asks for a key of your own and is advisory. Serverless variants have no volume and are left alone.',
  why: 'It supports 3.5.1: models and captured requests can contain account data, and what is stored is to be unreadable without the key. A key of your own lets you decide and see who uses it.',
  attack:
    'A fraud model is trained on raw transactions and remembers some of them. Its files and the requests waiting to be captured lie on the volumes of the endpoint. Without a key of yours SageMaker encrypts the volumes with one that nobody can name, review or disable. With your own, each use is in CloudTrail, and disabling the key keeps new hosts from starting with the data.',
  wrong: [resource('aws:sagemaker/endpointConfiguration:EndpointConfiguration', 'fraud-score', configuration)],
  right: [
    resource('aws:kms/key:Key', 'models', { description: 'Models and endpoints', enableKeyRotation: true }),
    resource('aws:sagemaker/endpointConfiguration:EndpointConfiguration', 'fraud-score', {
      ...configuration,
      kmsKeyArn: from('models', 'arn'),
    }),
  ],
  repair: [
    'Check the instance type: types with local NVMe storage encrypt it in hardware and do not take kmsKeyArn. Let the key policy admit the role that creates the endpoint (kms:CreateGrant).',
    'An endpoint configuration cannot be changed, so Pulumi makes a new one. Leave its name out, so that the new one exists before the old one goes.',
    'The endpoint is updated to the new configuration as a blue/green deployment: SageMaker starts new hosts and moves the traffic when they are healthy. Requests are answered all the time; double capacity is billed for some minutes.',
    'Verify: aws sagemaker describe-endpoint --endpoint-name NAME names the configuration, and aws sagemaker describe-endpoint-config --endpoint-config-name CONFIG --query KmsKeyId prints your key.',
  ],
  links: [
    {
      title: 'Protect data at rest using encryption in SageMaker AI',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html',
    },
    {
      title: 'CreateEndpointConfig in the SageMaker API',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html',
    },
  ],
};
