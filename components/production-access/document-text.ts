import type { PolicyStatement } from '../policy-document';

/** The statements as JSON text. Apart from `../policy-document` so that the functions are bundled without Pulumi. */
export function documentText(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
