import { PolicyPack } from '@pulumi/policy';
import { packExceptions } from '../exceptions/pack-exceptions';
import { toPolicies } from '../model/pack';
import { bindings } from './bindings';
import { landingZone } from './standard';

const exceptions = packExceptions(process.env, bindings, (policy) => policy.startsWith('landing-zone-'));

// The entry point of the pack: constructing it is what a policy pack does when it is loaded.
new PolicyPack('landing-zone', {
  description: 'Invariants of the accounts of a landing zone',
  displayName: 'Landing zone',
  provider: 'aws',
  enforcementLevel: 'mandatory',
  policies: toPolicies(landingZone, 'docs/policies', bindings, exceptions),
});
