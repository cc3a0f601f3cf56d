import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off by default: COPY and UNLOAD then leave the VPC. Security Hub Redshift.7. */
export const redshiftEnhancedVpcRouting = resourceRule({
  name: 'redshift-enhanced-vpc-routing',
  title: 'Redshift clusters and workgroups move data through the VPC (enhanced VPC routing)',
  types: ['aws:redshift/cluster:Cluster', 'aws:redshiftserverless/workgroup:Workgroup'],
  check({ props }, expect) {
    expectOn(expect, props, 'enhancedVpcRouting');
  },
});
