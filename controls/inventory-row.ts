/** One technical check that bears on PCI DSS on AWS, whoever makes it. */
export interface InventoryRow {
  /** Name of the policy that makes the check at preview, where there is one. */
  readonly name: string;
  /** Requirements it serves; empty for good practice without one. */
  readonly requirements: readonly string[];
  /** `Security Hub`: as AWS publishes it. `mapped`: our mapping. `Pulumi pack`: as the vendor of that pack maps it. */
  readonly requirementSource: 'Security Hub' | 'mapped' | 'Pulumi pack';
  readonly service: string;
  readonly mustHold: string;
  /**
   * What can decide it: inputs of one resource, several resources of a stack, a proxy at preview and the rest at run time
   * (`partial`), or the running account only (`runtime`).
   */
  readonly decidedAt: 'resource' | 'stack' | 'partial' | 'runtime';
  /** Controls of the PCI DSS v4.0.1 standard of Security Hub that check it in the running account. */
  readonly securityHub: readonly string[];
  /** AWS Config rules that check it in the running account. */
  readonly configRules: readonly string[];
  /** Policies of Pulumi's pack "PCI DSS v4.0.1 - AWS" with the same intent, by name. */
  readonly pulumiPack: readonly string[];
}
