import type { TierName } from '../../organization/model';

/** Where a flow may start or end outside the tiers. */
export type Outside = 'internet' | 'aws-gateway-endpoints' | `partner ${string}`;

/**
 * One permitted connection, TCP on one port. Security groups and network ACLs are both made from these, so they cannot
 * disagree, and the justification stands beside every rule (PCI DSS 1.2.5).
 */
export interface Flow {
  readonly from: TierName | Outside;
  readonly to: TierName | Outside;
  readonly port: number;
  /** Business justification, at most 255 characters of what AWS allows in rule descriptions. */
  readonly why: string;
  /** Addresses of a partner, for flows to one. */
  readonly cidr?: string;
}

/** A partner outside AWS that applications may call through the external connectors, and nobody else. */
export interface Partner {
  /** Lower-case letters, digits, hyphens. */
  readonly name: string;
  /** Addresses of the partner. */
  readonly cidr: string;
  readonly port: number;
  /** Why the connection is needed (PCI DSS 1.2.5). */
  readonly why: string;
}

export interface FlowOptions {
  readonly tiers: readonly TierName[];
  /** Ports the applications listen on, behind the edge. */
  readonly applicationPorts: readonly number[];
  /** Ports of the data stores. */
  readonly databasePorts: readonly number[];
  readonly partners: readonly Partner[];
}

const https = 443;

/**
 * All connections of a tiered network (L6; PCI DSS 1.3.1, 1.3.2, 1.4.1, 1.4.2, 1.4.4). Whatever is not here is denied: only
 * HTTPS enters, and only the edge; only applications reach data; nothing leaves but to AWS services through endpoints and
 * to named partners.
 */
export function permittedFlows({ tiers, applicationPorts, databasePorts, partners }: FlowOptions): readonly Flow[] {
  const all: readonly Flow[] = [
    { from: 'internet', to: 'edge', port: https, why: 'Customers reach the service over HTTPS only' },
    ...applicationPorts.map((port): Flow => ({
      from: 'edge',
      to: 'application',
      port,
      why: 'Load balancers pass requests to the applications',
    })),
    ...databasePorts.map((port): Flow => ({
      from: 'application',
      to: 'data',
      port,
      why: 'Applications read and write their data stores',
    })),
    {
      from: 'application',
      to: 'internal-connectors',
      port: https,
      why: 'Applications use AWS services through private endpoints',
    },
    {
      from: 'application',
      to: 'aws-gateway-endpoints',
      port: https,
      why: 'Applications use S3 and DynamoDB through gateway endpoints',
    },
    {
      from: 'data',
      to: 'internal-connectors',
      port: https,
      why: 'Data stores use KMS, secrets and logs through private endpoints',
    },
    {
      from: 'application',
      to: 'external-connectors',
      port: https,
      why: 'Applications call partners through the connectors only',
    },
    {
      from: 'external-connectors',
      to: 'internal-connectors',
      port: https,
      why: 'Connectors use KMS, secrets and logs through private endpoints',
    },
    {
      from: 'internal-connectors',
      to: 'internal-connectors',
      port: https,
      why: 'Endpoints start no connections; their egress ends in their own group',
    },
    ...partners.map((partner): Flow => ({
      from: 'external-connectors',
      to: `partner ${partner.name}`,
      port: partner.port,
      cidr: partner.cidr,
      why: partner.why,
    })),
  ];
  const exists = (end: Flow['from']): boolean => !isTier(end) || tiers.includes(end);
  return all.filter((flow) => exists(flow.from) && exists(flow.to));
}

const tierNames: readonly string[] = [
  'edge',
  'application',
  'data',
  'external-connectors',
  'internal-connectors',
] satisfies readonly TierName[];

/** True for an end of a flow that is a tier of the network. */
export function isTier(end: Flow['from']): end is TierName {
  return tierNames.includes(end);
}
