import type { WireProperties, WireValue } from '../packs/pack';
import { containsSecret, isObject, secretOf, signatureOf, unwrapSecrets } from '../values';

/**
 * Properties in which a list that holds a secret is one, as the engine makes it for providers that take no secrets
 * (`annotateSecrets`, sdk/go/common/resource/plugin/provider_plugin.go of pulumi/pulumi).
 */
export function secretLists(properties: WireProperties): WireProperties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, secretList(value)]));
}

function secretList(value: WireValue): WireValue {
  if (isObject(value) && signatureOf(value) === undefined) return secretLists(value);
  return containsSecret(value) ? secretOf(unwrapSecrets(value)) : value;
}
