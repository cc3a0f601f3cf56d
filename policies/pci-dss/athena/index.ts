import { bind, Binding } from '../../model/binding';
import { athenaDatabaseEncrypted } from './athena-database-encrypted';
import { athenaWorkgroupEncrypted } from './athena-workgroup-encrypted';

const results = 'Results of queries can hold account data.';
const source = 'https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html';

/** Amazon Athena. */
export const athena: readonly Binding[] = [
  bind({
    rule: athenaDatabaseEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: results,
    remediation: 'Set encryptionConfiguration to { encryptionOption: "SSE_KMS", kmsKey: key.arn }.',
    source,
  }),
  bind({
    rule: athenaWorkgroupEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: results,
    remediation:
      'Set configuration.resultConfiguration.encryptionConfiguration to { encryptionOption: "SSE_KMS", kmsKeyArn: key.arn } and leave enforceWorkgroupConfiguration true.',
    source,
  }),
];
