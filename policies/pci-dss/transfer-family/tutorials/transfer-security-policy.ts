import { resource, Tutorial } from '../../../model/tutorial';

const server = { protocols: ['SFTP'], identityProviderType: 'SERVICE_MANAGED' };

export const tutorial: Tutorial = {
  meaning:
    'A security policy of AWS Transfer Family is a list of the key exchanges, ciphers and MACs a server accepts for SSH and TLS. AWS publishes a new one every year or two. Pulumi uses `TransferSecurityPolicy-2018-11` where you name none, which still takes SHA-1. The policy asks for a list of 2024 or later.',
  why: 'Strong cryptography in transit (4.2.1) means algorithms that count as strong today, and servers that refuse the rest.',
  attack:
    'Client and server agree on the best both can. An attacker between them disturbs the negotiation, or meets an old client, until an outdated key exchange with SHA-1 is chosen, which he can attack with rented computers. An outdated list is also the first finding of each external scan.',
  wrong: [resource('aws:transfer/server:Server', 'partners', server)],
  right: [
    resource('aws:transfer/server:Server', 'partners', {
      ...server,
      securityPolicyName: 'TransferSecurityPolicy-2025-03',
    }),
  ],
  repair: [
    'Find old clients: with structuredLogDestinations set, the log of each connection names kex and ciphers. Compare with aws transfer describe-security-policy --security-policy-name TransferSecurityPolicy-2025-03.',
    'Let partners with old clients test on a second server with the new policy, and give them a date.',
    'Set securityPolicyName and deploy. Address, host key and users stay; only new connections are negotiated by the new list. Going back is the same small change.',
    'Verify: aws transfer describe-server --server-id ID --query Server.SecurityPolicyName, and ssh -vv to the server shows the algorithms it offers.',
  ],
  links: [
    {
      title: 'Security policies for AWS Transfer Family servers',
      url: 'https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html',
    },
  ],
};
