import { from, resource, Tutorial } from '../../../model/tutorial';

const stage = { restApi: 'a1b2c3d4e5', deployment: 'f6g7h8', stageName: 'live' };

export const tutorial: Tutorial = {
  meaning:
    'When API Gateway calls an HTTP server behind it, that server cannot tell the gateway from anybody else. A client certificate, made by API Gateway and set on the stage, is shown to the server in the TLS handshake. The server keeps a copy and refuses all who do not show it. The policy asks for one on each REST stage.',
  why: 'Trusted certificates on both sides protect card data on its way (4.2.1). It also keeps the checks of the gateway from being gone around.',
  attack:
    'The server must be reachable for the gateway and so has a public address. An attacker finds its name in a certificate log and calls it directly: no authorizer, no limit, no WAF. With the client certificate the handshake fails before the first byte of the request.',
  wrong: [resource('aws:apigateway/stage:Stage', 'live', stage)],
  right: [
    resource('aws:apigateway/clientCertificate:ClientCertificate', 'backend', {
      description: 'Shown to the card server',
    }),
    resource('aws:apigateway/stage:Stage', 'live', { ...stage, clientCertificateId: from('backend', 'id') }),
  ],
  repair: [
    'Nobody is hurt by showing a certificate. Refusing others, at the end, hurts whoever calls the server without the gateway: look for them in its log.',
    'Add the ClientCertificate, set clientCertificateId of the stage and deploy. The certificate is valid for a year; note the date, and exchange it by a second one before.',
    'Install the public part on the server: aws apigateway get-client-certificate --client-certificate-id ID --query pemEncodedCertificate. Let the server ask for a certificate but accept connections without, and log which come without.',
    'When only strangers are left, make it required. For servers in your VPC a VPC link, which needs no public address, is simpler still.',
    'Verify: aws apigateway get-stage --rest-api-id API --stage-name STAGE --query clientCertificateId prints the id, and curl on the server directly fails in the handshake.',
  ],
  links: [
    {
      title: 'Generate and configure an SSL certificate for backend authentication',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
    },
    {
      title: 'Security Hub control APIGateway.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-2',
    },
  ],
};
