import { PolicyPack } from '@pulumi/policy';
import { toPolicies } from '../model/pack';
import { bindings } from './bindings';
import { pciDss } from './standard';

// The entry point of the pack: constructing it is what a policy pack does when it is loaded.
new PolicyPack('pci-dss', {
  description: 'PCI DSS v4.0.1 for AWS',
  displayName: 'PCI DSS v4.0.1 for AWS',
  provider: 'aws',
  enforcementLevel: 'mandatory',
  policies: toPolicies(pciDss, 'docs/policies', bindings),
});
