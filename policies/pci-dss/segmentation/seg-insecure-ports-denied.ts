import { resourceRule } from '../../model/rule';
import {
  egressRuleType,
  ingressRuleType,
  inlineGroupTypes,
  legacyRuleType,
  SecurityGroupRule,
  securityGroupRules,
  Transport,
} from '../../model/security-group-rules';

/** Services that send credentials or data in clear text, or are known for attacks. */
const insecure: readonly (readonly [string, number, Transport])[] = [
  ['FTP', 20, 'tcp'],
  ['FTP', 21, 'tcp'],
  ['Telnet', 23, 'tcp'],
  ['TFTP', 69, 'udp'],
  ['NetBIOS', 137, 'udp'],
  ['NetBIOS', 139, 'tcp'],
  ['SNMP', 161, 'udp'],
  ['LDAP', 389, 'tcp'],
  ['SMB', 445, 'tcp'],
  ['rlogin and rsh', 513, 'tcp'],
];

function opened(rule: SecurityGroupRule): string | undefined {
  if (rule.coversEverything) return undefined;
  const found = insecure.find(([, port, transport]) => rule.covers(port, transport));
  return found && `${found[0]} (${found[2]} ${found[1]})`;
}

/** Rules for all ports are the subject of other policies: they name no service. */
export const segInsecurePortsDenied = resourceRule({
  name: 'seg-insecure-ports-denied',
  title: 'No security group opens a service without encryption: Telnet, FTP, SMB, SNMP or LDAP',
  types: [...inlineGroupTypes, legacyRuleType, ingressRuleType, egressRuleType],
  check({ type, props }, expect) {
    for (const direction of ['ingress', 'egress'] as const) {
      expect.attempt(() => {
        for (const rule of securityGroupRules(type, props, direction)) {
          expect.that(
            () => opened(rule) === undefined,
            () => `${rule.place} opens ${opened(rule) ?? ''}; use SSH, SFTP, LDAPS or SNMPv3 over a VPN instead`,
          );
        }
      });
    }
  },
});
