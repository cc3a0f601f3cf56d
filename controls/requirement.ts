/** Whom a requirement binds. */
export type Applicability =
  'all entities' | 'service providers' | 'multi-tenant service providers' | 'designated entities';

/** How often something is due. `TRA`: the entity's own targeted risk analysis says. */
export type Cadence = 'none' | 'daily' | 'weekly' | '3 months' | '6 months' | '12 months' | 'on change' | 'TRA';

/** Where a requirement is met: in code, in the running account, by people, or in a building. */
export type Layer = 'infrastructure' | 'runtime' | 'process' | 'physical';

/**
 * Who answers for a requirement. `aws`: inherited, proven by the AWS Attestation of Compliance. `platform`: the team of the
 * landing zone. `application`: the team of a workload. `organization`: people and policy. `shared`: more than one of them.
 */
export type Responsibility = 'aws' | 'platform' | 'application' | 'organization' | 'shared';

/** One requirement of PCI DSS v4.0.1 with what no other file knows; what checks it is derived. */
export interface Requirement {
  readonly id: string;
  /** What it asks, in own words; the wording that binds is that of the standard. */
  readonly summary: string;
  readonly appliesTo: Applicability;
  readonly cadence: Cadence;
  /** Day from which it counts, `YYYY-MM-DD`. */
  readonly mandatorySince: string;
  readonly layer: Layer;
  readonly responsibility: Responsibility;
  /** Directories of this repository that meet it, as far as infrastructure can. */
  readonly metBy: readonly string[];
  /** What to file for the assessor. */
  readonly evidence: string;
  /** How a person verifies it. */
  readonly procedure: string;
  /** Why no machine checks it. Stands exactly where no policy, AWS Config rule or Security Hub control does. */
  readonly notAutomatedBecause?: string;
  /** The requirement that took its place; report through that one. */
  readonly supersededBy?: string;
}

/** A heading of the standard (1.2); never cited as a requirement. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** A principal requirement (1–12) or an appendix (A1–A3). */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly requirements: readonly Requirement[];
}
