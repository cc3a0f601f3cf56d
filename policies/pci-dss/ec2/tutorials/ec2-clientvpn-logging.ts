import { resource, Tutorial } from '../../../model/tutorial';

const endpoint = (connectionLogOptions: Readonly<Record<string, boolean | string>>) =>
  resource('aws:ec2clientvpn/endpoint:Endpoint', 'administrators', {
    clientCidrBlock: '10.250.0.0/22',
    serverCertificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
    authenticationOptions: [
      { type: 'federated-authentication', samlProviderArn: 'arn:aws:iam::111122223333:saml-provider/directory' },
    ],
    connectionLogOptions,
  });

export const tutorial: Tutorial = {
  meaning:
    'A Client VPN endpoint lets people connect their laptops to the VPC. Connection logging writes who connected, from where, when and for how long to a CloudWatch log group, failed attempts included. The policy asks for it to be on.',
  why: 'Access into the environment of the cardholder data must leave audit records of the person (10.2.1). Behind the VPN a person is only an address of the client block; the connection log is what ties the two together.',
  attack:
    'The account of an administrator is phished and used for the VPN at night. The database log shows queries from 10.250.1.17, and nobody can say who that was or from which country the connection came. With connection logs the address leads to the user name, and a sign-in from a new country raises an alarm.',
  wrong: [endpoint({ enabled: false })],
  right: [endpoint({ enabled: true, cloudwatchLogGroup: 'client-vpn' })],
  repair: [
    'Create a log group with a KMS key and a retention of at least a year, so that the records last as long as 10.5.1 asks.',
    'Set connectionLogOptions and deploy. The endpoint is changed in place; AWS applies changes of an endpoint within four hours.',
    'Connect once and look for the record: aws logs tail client-vpn --since 1h.',
    'Verify: aws ec2 describe-client-vpn-endpoints --query "ClientVpnEndpoints[].ConnectionLogOptions" prints "Enabled": true.',
  ],
  links: [
    {
      title: 'AWS Client VPN connection logging',
      url: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html',
    },
    {
      title: 'Security Hub control EC2.51',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-51',
    },
  ],
};
