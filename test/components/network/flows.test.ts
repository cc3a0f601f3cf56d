import { isTier, permittedFlows, type Flow, type FlowOptions } from '../../../components/network/flows';
import { networkAclEntries, type AclEntry } from '../../../components/network/network-acl-rules';
import type { TierName } from '../../../organization/model';
import { exampleOrganization } from '../plan';

const network = exampleOrganization().accounts.find(({ name }) => name === 'production')?.network;
const tiers = network?.tiers ?? [];
const allTiers: readonly TierName[] = ['edge', 'application', 'data', 'external-connectors', 'internal-connectors'];
const options: FlowOptions = { tiers: allTiers, applicationPorts: [8443], databasePorts: [5432, 3306], partners: [] };
const flows = permittedFlows(options);
const into = (tier: TierName): readonly Flow[] => flows.filter(({ to }) => to === tier);
const outOf = (tier: TierName): readonly Flow[] => flows.filter(({ from }) => from === tier);

describe('permitted flows', () => {
  it('only HTTPS enters from the internet, and only the edge', () => {
    expect(flows.filter(({ from }) => !isTier(from))).toEqual([
      expect.objectContaining({ from: 'internet', to: 'edge', port: 443 }),
    ]);
  });

  it('only applications reach data, on the ports of the data stores', () => {
    expect(into('data').map(({ from, port }) => [from, port])).toEqual([
      ['application', 5432],
      ['application', 3306],
    ]);
  });

  it('only the edge reaches applications', () => {
    expect(into('application').map(({ from, port }) => [from, port])).toEqual([['edge', 8443]]);
  });

  it('nothing goes out to the internet', () => {
    expect(flows.filter(({ to }) => to === 'internet')).toEqual([]);
  });

  it.each(allTiers)('states both directions for %s', (tier) => {
    expect(into(tier).length).toBeGreaterThan(0);
    expect(outOf(tier).length).toBeGreaterThan(0);
  });

  it('partners are reached from the external connectors only', () => {
    const partner = { name: 'card-network', cidr: '192.0.2.0/28', port: 9443, why: 'Authorisation of payments' };
    const added = permittedFlows({ ...options, partners: [partner] }).filter(({ to }) => to === 'partner card-network');
    expect(added).toEqual([
      expect.objectContaining({ from: 'external-connectors', cidr: '192.0.2.0/28', port: 9443, why: partner.why }),
    ]);
  });

  it('a tier the network does not have takes its flows along', () => {
    const fewer = permittedFlows({ ...options, tiers: ['edge', 'application'] });
    expect(fewer.flatMap(({ from, to }) => [from, to])).not.toContain('data');
    expect(fewer.some(({ to }) => to === 'application')).toBe(true);
  });

  it('every flow says why in words AWS accepts as a description', () => {
    for (const { why } of flows) expect(why).toMatch(/^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{10,255}$/);
  });
});

describe('network ACLs', () => {
  const entries = (tier: TierName): { readonly ingress: readonly AclEntry[]; readonly egress: readonly AclEntry[] } =>
    networkAclEntries(tier, permittedFlows({ ...options, applicationPorts: [443], databasePorts: [5432] }), tiers);
  const covers = (entry: AclEntry, port: number): boolean => entry.fromPort <= port && port <= entry.toPort;
  const anywhere = (list: readonly AclEntry[]): readonly AclEntry[] =>
    list.filter(({ cidrBlock }) => cidrBlock === '0.0.0.0/0');

  it('the internet reaches the edge on 443 and nothing else', () => {
    expect(anywhere(entries('edge').ingress).map(({ fromPort, toPort }) => [fromPort, toPort])).toEqual([[443, 443]]);
  });

  it.each(['data', 'external-connectors', 'internal-connectors'] as const)(
    '%s exchanges nothing with addresses outside the network',
    (tier) => {
      const { ingress, egress } = entries(tier);
      expect(anywhere([...ingress, ...egress])).toEqual([]);
    },
  );

  it.each(allTiers)('%s admits nobody to ports 22 and 3389 from anywhere, and stays within the quota of 20', (tier) => {
    const { ingress, egress } = entries(tier);
    for (const entry of anywhere(ingress)) expect(covers(entry, 22) || covers(entry, 3389)).toBe(false);
    expect(ingress.length).toBeLessThanOrEqual(20);
    expect(egress.length).toBeLessThanOrEqual(20);
    for (const list of [ingress, egress]) expect(new Set(list.map(({ ruleNo }) => ruleNo)).size).toBe(list.length);
  });

  it('lets each flow and its answers through at both ends', () => {
    for (const flow of flows.filter(
      ({ from, to, port }) => isTier(from) && isTier(to) && from !== to && [443, 5432].includes(port),
    )) {
      if (!isTier(flow.from) || !isTier(flow.to)) continue;
      const client = tiers.find(({ name }) => name === flow.from)?.cidrs ?? [];
      const server = tiers.find(({ name }) => name === flow.to)?.cidrs ?? [];
      const answerPort = 40000;
      for (const cidr of server) {
        expect(entries(flow.from).egress.some((entry) => entry.cidrBlock === cidr && covers(entry, flow.port))).toBe(
          true,
        );
        expect(entries(flow.from).ingress.some((entry) => entry.cidrBlock === cidr && covers(entry, answerPort))).toBe(
          true,
        );
      }
      for (const cidr of client) {
        expect(entries(flow.to).ingress.some((entry) => entry.cidrBlock === cidr && covers(entry, flow.port))).toBe(
          true,
        );
        expect(entries(flow.to).egress.some((entry) => entry.cidrBlock === cidr && covers(entry, answerPort))).toBe(
          true,
        );
      }
    }
  });
});
