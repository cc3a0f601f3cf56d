import { PolicyPack } from '@pulumi/policy';
import { packExceptions } from '../exceptions/pack-exceptions';
import { toPolicies } from '../model/pack';
import { bindings } from './bindings';
import { pciDss } from './standard';

/** Policies of the other pack have this prefix; every other name is one of this pack, or none at all. */
const otherPack = 'landing-zone-';
const exceptions = packExceptions(process.env, bindings, (policy) => !policy.startsWith(otherPack));

// The entry point of the pack: constructing it is what a policy pack does when it is loaded.
new PolicyPack('pci-dss', {
  description: 'PCI DSS v4.0.1 for AWS',
  displayName: 'PCI DSS v4.0.1 for AWS',
  provider: 'aws',
  enforcementLevel: 'mandatory',
  policies: toPolicies(pciDss, 'docs/policies', bindings, exceptions),
});
