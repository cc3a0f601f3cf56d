import { resource, Tutorial } from '../../../model/tutorial';

const options = (server: string) =>
  resource('aws:ec2/vpcDhcpOptions:VpcDhcpOptions', 'payments', {
    domainNameServers: ['AmazonProvidedDNS'],
    ntpServers: [server],
  });

export const tutorial: Tutorial = {
  meaning:
    'DHCP options tell instances their DNS and time servers. Amazon Time Sync answers in every VPC on 169.254.169.123 (IPv6: fd00:ec2::123), is kept by AWS against GPS and atomic clocks, and is what AWS images use anyway. The policy fails `ntpServers` with other servers, unless they are approved in its configuration; leaving the property out is fine.',
  why: 'All systems take the same time from approved sources (10.6.1, 10.6.2). When clocks differ, the records of two systems can no longer be put in order.',
  attack:
    'The time server of a hobby pool is taken over and sends a time two years ahead. Hosts follow it; sessions and certificates expire, and logs are written under wrong dates, outside the window the investigators search. An intrusion in that hour is lost between the years.',
  wrong: [options('192.0.2.123')],
  right: [options('169.254.169.123')],
  repair: [
    'See what hosts follow now: chronyc sources -v on Linux, w32tm /query /source on Windows; Run Command asks all at once. Compare their clocks with Amazon Time Sync before the change, because a step in time hurts databases and tokens.',
    'Set ntpServers to 169.254.169.123, or remove it, and deploy. A set of options cannot be changed: Pulumi makes a new one and moves the association of the VPC over. Nothing restarts.',
    'Hosts take the new options when they renew their DHCP lease, within hours; renewing by hand or restarting chronyd is quicker. chrony corrects small differences slowly, without a jump.',
    'Verify: aws ec2 describe-dhcp-options --query "DhcpOptions[].DhcpConfigurations[?Key==\'ntp-servers\'].Values[].Value" prints 169.254.169.123, and chronyc sources on a host shows it with an asterisk.',
  ],
  links: [
    {
      title: 'Precision clock and time synchronization on your EC2 instance',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html',
    },
    {
      title: 'DHCP option sets in Amazon VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html',
    },
  ],
};
