import { allHold, anyHolds } from '../../model/conjunction';
import { namesOwnKey } from '../../model/customer-key';
import { at, expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword, isTrue } from '../../model/values';

/** Workgroups override client settings by default, and encrypt nothing. Results that Athena manages itself count with a key. */
export const athenaWorkgroupEncrypted = resourceRule({
  name: 'athena-workgroup-encrypted',
  title: 'Athena workgroups encrypt results with KMS and enforce it',
  types: ['aws:athena/workgroup:Workgroup'],
  check({ props }, expect) {
    expectOn(expect, props, 'configuration.enforceWorkgroupConfiguration', true);
    const result = 'configuration.resultConfiguration.encryptionConfiguration';
    const managed = 'configuration.managedQueryResultsConfiguration';
    expect.that(
      () =>
        anyHolds(
          () =>
            allHold(
              () => ['sse_kms', 'cse_kms'].includes(asKeyword(at(props, `${result}.encryptionOption`))),
              () => namesOwnKey(() => at(props, `${result}.kmsKeyArn`)),
            ),
          () =>
            allHold(
              () => isTrue(at(props, `${managed}.enabled`)),
              () => namesOwnKey(() => at(props, `${managed}.encryptionConfiguration.kmsKey`)),
            ),
        ),
      `${result} names no KMS key of your own; set encryptionOption to SSE_KMS and kmsKeyArn`,
    );
  },
});
