import { SecurityGroupRule } from '../../model/security-group-rules';

/** Ports people administer machines through: SSH, Telnet, Windows RPC, SMB, WinRM, Remote Desktop, VNC. */
export const adminPorts: readonly number[] = [22, 23, 135, 445, 3389, 5900, 5985, 5986];

/** True when the rule lets one of the administration ports through, over TCP or UDP. */
export function coversAdminPort(rule: SecurityGroupRule): boolean {
  return adminPorts.some((port) => rule.covers(port) || rule.covers(port, 'udp'));
}
