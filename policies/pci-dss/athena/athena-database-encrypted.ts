import { allHold } from '../../model/conjunction';
import { namesOwnKey } from '../../model/customer-key';
import { resourceRule } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

/** Results of queries the provider runs for the database. https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html */
export const athenaDatabaseEncrypted = resourceRule({
  name: 'athena-database-encrypted',
  title: 'Athena databases encrypt results with KMS',
  types: ['aws:athena/database:Database'],
  check({ props }, expect) {
    expect.that(() => {
      const encryption = asObject(props['encryptionConfiguration']);
      return allHold(
        () => ['sse_kms', 'cse_kms'].includes(asKeyword(encryption['encryptionOption'])),
        () => namesOwnKey(() => encryption['kmsKey']),
      );
    }, 'encryptionConfiguration names no KMS key of your own; set encryptionOption to SSE_KMS and kmsKey');
  },
});
