import { resourceRule } from '../../model/rule';
import { isGiven } from '../../model/presence';
import { restStageType } from './rest-api';

/** Security Hub APIGateway.2. */
export const apigwBackendClientCertificate = resourceRule({
  name: 'apigw-backend-client-certificate',
  title: 'REST API stages present a client certificate to their backends',
  types: [restStageType],
  check({ props }, expect) {
    expect.that(
      () => isGiven(() => props['clientCertificateId']),
      'clientCertificateId is absent, so backends cannot tell API Gateway from others; set it to the id of a ClientCertificate',
    );
  },
});
