import type { IdentityProof } from '../../analysis/identity/proof';
import { shown } from './shown';

/** The proof as the published JSON (docs/reference/identity-proof.schema.json); the same plans give the same bytes. */
export function identityJson(proof: IdentityProof): string {
  return `${JSON.stringify(proof, (_, value: unknown) => (typeof value === 'string' ? shown(value) : value), 2)}\n`;
}
