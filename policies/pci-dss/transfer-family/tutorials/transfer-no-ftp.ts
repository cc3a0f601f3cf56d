import { resource, Tutorial } from '../../../model/tutorial';

const server = (...protocols: readonly string[]) =>
  resource('aws:transfer/server:Server', 'partners', {
    protocols,
    endpointType: 'VPC',
    endpointDetails: { vpcId: 'vpc-0a1b2c3d4e5f67890', subnetIds: ['subnet-0a1b2c3d4e5f67890'] },
    identityProviderType: 'AWS_LAMBDA',
    function: 'arn:aws:lambda:eu-central-1:111122223333:function:partner-login',
    securityPolicyName: 'TransferSecurityPolicy-2025-03',
  });

export const tutorial: Tutorial = {
  meaning:
    'AWS Transfer Family takes files by the protocols partners know and puts them into S3 or EFS. SFTP runs over SSH, FTPS over TLS; FTP, from 1971, encrypts neither the password nor the file. `protocols` says which a server offers, SFTP by default. The policy refuses FTP.',
  why: 'Card data and passwords do not cross networks in clear text (4.2.1), and insecure services are not offered without a reason and protection (2.2.5).',
  attack:
    'A partner uploads settlement files by FTP through a VPN. On one hop of the way an intruder records traffic and gets the file, and in the line before it USER and PASS. With these he logs in himself and fetches what lies there, or replaces a file with one that sends money elsewhere.',
  wrong: [server('SFTP', 'FTP')],
  right: [server('SFTP')],
  repair: [
    'Find who uses FTP: the log group of the server names user and protocol of each session, over a full month because some partners come once a month. They cannot log in after the change.',
    'Offer SFTP on the same server and give each partner keys and a date. For those that cannot, FTPS with a certificate of ACM is nearest to FTP.',
    'When the log shows no FTP session any more, remove "FTP" from protocols and deploy in a quiet hour. Users, files and address of the server stay.',
    'Verify: aws transfer describe-server --server-id ID --query Server.Protocols prints no "FTP", and port 21 gives no plain login.',
  ],
  links: [
    {
      title: 'Configuring an SFTP, FTPS, or FTP server endpoint',
      url: 'https://docs.aws.amazon.com/transfer/latest/userguide/sftp-for-transfer-family.html',
    },
    {
      title: 'Security Hub control Transfer.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html#transfer-2',
    },
  ],
};
