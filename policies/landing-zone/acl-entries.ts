import { inputOf, knownText } from '../model/reference';
import { stackRule } from '../model/rule';
import { asKeyword, asList, asNumber, asObject, asText } from '../model/values';

const aclType = 'aws:ec2/networkAcl:NetworkAcl';
const subnetType = 'aws:ec2/subnet:Subnet';

/** Ports of services between tiers, and the ports answers come back on. */
const servicePorts: ReadonlySet<number> = new Set([443, 5432]);
const firstAnswerPorts: ReadonlySet<number> = new Set([1024, 32768]);

/** The edge is entered on a service port and answers; the application tier calls services and hears their answers. */
function facesInternet(acl: string, direction: 'ingress' | 'egress', from: number | undefined): boolean {
  const service = from === 443;
  if (/edge/.test(acl)) return service === (direction === 'ingress');
  return /application/.test(acl) && service === (direction === 'egress');
}

/** Each entry admits one tier on one port, or the answers to it: nothing wider. */
export const aclEntries = stackRule({
  name: 'landing-zone-acl-entries',
  title: 'Network ACL entries admit one tier on one port',
  types: [aclType, subnetType],
  check(stack) {
    const tiers = new Set(stack.ofType(subnetType).map((subnet) => knownText(subnet, 'cidrBlock') ?? ''));
    for (const acl of stack.ofType(aclType)) {
      const expect = stack.on(acl);
      for (const direction of ['ingress', 'egress'] as const) {
        expect.attempt(() => {
          const seen = new Set<string>();
          const entries = asList(inputOf(acl, direction));
          for (let index = 0; index < entries.length; index++) {
            const entry = asObject(entries[index]);
            const [from, to] = [asNumber(entry['fromPort']), asNumber(entry['toPort'])];
            const cidr = asText(entry['cidrBlock']) ?? '';
            const place = `${direction}[${index}]`;
            expect.that(() => ['tcp', '6'].includes(asKeyword(entry['protocol'])), `${place}.protocol must be tcp`);
            expect.that(
              () => asKeyword(entry['action']) === 'allow',
              `${place}.action must be allow: what is not listed is denied`,
            );
            expect.that(() => asNumber(entry['ruleNo']) !== undefined, `${place}.ruleNo must be a number`);
            expect.that(
              () =>
                from !== undefined &&
                ((from === to && servicePorts.has(from)) || (firstAnswerPorts.has(from) && to === 65535)),
              `${place} admits ports ${from ?? 'any'} to ${to ?? 'any'}; admit one service, or the ports of answers`,
            );
            expect.that(
              () => tiers.has(cidr) || (cidr === '0.0.0.0/0' && facesInternet(acl.name, direction, from)),
              `${place}.cidrBlock ${cidr} is no subnet of this network`,
            );
            const key = `${cidr} ${from ?? ''} ${to ?? ''}`;
            expect.that(() => !seen.has(key), `${place} says again what another entry says`);
            seen.add(key);
          }
        });
      }
    }
  },
});
