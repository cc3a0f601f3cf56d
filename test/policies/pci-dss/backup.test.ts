import { backupRecoveryPointNoManualDelete } from '../../../policies/pci-dss/backup/backup-recovery-point-no-manual-delete';
import { backupResourcesInPlan } from '../../../policies/pci-dss/backup/backup-resources-in-plan';
import { backupVaultEncrypted } from '../../../policies/pci-dss/backup/backup-vault-encrypted';
import { judgeStack, StackFixture, unknown } from '../judge';
import { resourceCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

resourceCases(backupVaultEncrypted, [
  ['a key of the program', { kmsKeyArn: unknown }, 'pass'],
  ['none', {}, 'fail', 'kmsKeyArn'],
  ['the AWS managed key', { kmsKeyArn: 'arn:aws:kms:eu-west-1:1:alias/aws/backup' }, 'fail'],
]);

const fixture = (
  type: string,
  name: string,
  props: object = {},
  refers: StackFixture['refers'] = {},
): StackFixture => ({ type, name, props, refers });
const vault = fixture('aws:backup/vault:Vault', 'vault', { name: 'cards' });
const lock = (backupVaultName: unknown, refers: StackFixture['refers'] = {}): StackFixture =>
  fixture('aws:backup/vaultLockConfiguration:VaultLockConfiguration', 'lock', { backupVaultName }, refers);
const statement = {
  Effect: 'Deny',
  Principal: { AWS: ['*'] },
  Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
  Resource: '*',
};
const policy = (document: unknown): StackFixture =>
  fixture(
    'aws:backup/vaultPolicy:VaultPolicy',
    'policy',
    {
      backupVaultName: unknown,
      policy: typeof document === 'object' ? JSON.stringify({ Statement: document }) : document,
    },
    { backupVaultName: ['vault'], policy: [] },
  );

stackCases(backupRecoveryPointNoManualDelete, [
  ['a lock by name', [vault, lock('cards')], 'pass'],
  ['a lock by dependency', [vault, lock(unknown, { backupVaultName: ['vault'] })], 'pass'],
  ['a policy', [vault, policy(statement)], 'pass'],
  ['a policy with a wildcard', [vault, policy([{ ...statement, Action: 'backup:*' }])], 'pass'],
  ['nothing', [vault], 'fail', 'VaultLockConfiguration'],
  ['a lock of another vault', [vault, lock('other')], 'fail'],
  ['a policy against deletion only', [vault, policy({ ...statement, Action: 'backup:DeleteRecoveryPoint' })], 'fail'],
  [
    'a policy with a way out',
    [vault, policy({ ...statement, Condition: { StringNotEquals: { 'aws:userid': 'x' } } })],
    'fail',
  ],
  ['a policy against one account', [vault, policy({ ...statement, Principal: { AWS: '111111111111' } })], 'fail'],
  ['a policy that allows', [vault, policy({ ...statement, Effect: 'Allow' })], 'fail'],
  ['malformed', [vault, policy('{')], 'fail'],
  ['unknown policy', [vault, policy(unknown)], 'undetermined'],
  ['an untraceable lock', [vault, lock(unknown)], 'undetermined'],
]);

const plan = fixture('aws:backup/plan:Plan', 'plan', { id: unknown });
const selection = (props: object, refers: StackFixture['refers'] = {}): StackFixture =>
  fixture(
    'aws:backup/selection:Selection',
    'selection',
    { planId: unknown, ...props },
    { planId: ['plan'], ...refers },
  );
const table = (props: object = {}): StackFixture =>
  fixture('aws:dynamodb/table:Table', 'table', { arn: unknown, tags: { scope: 'cde', backup: 'daily' }, ...props });

stackCases(backupResourcesInPlan, [
  ['selected by reference', [plan, table(), selection({ resources: [unknown] }, { resources: ['table'] })], 'pass'],
  ['everything selected', [plan, table(), selection({ resources: ['*'] })], 'pass'],
  [
    'selected by pattern',
    [
      plan,
      table({ arn: 'arn:aws:dynamodb:eu-west-1:1:table/cards' }),
      selection({ resources: ['arn:aws:dynamodb:*:*:table/*'] }),
    ],
    'pass',
  ],
  [
    'selected by tag',
    [plan, table(), selection({ selectionTags: [{ type: 'STRINGEQUALS', key: 'Backup', value: 'daily' }] })],
    'pass',
  ],
  [
    'another tag',
    [plan, table(), selection({ selectionTags: { type: 'STRINGEQUALS', key: 'backup', value: 'weekly' } })],
    'fail',
    'no backup selection',
  ],
  ['no plan', [table()], 'fail'],
  ['a plan that selects nothing', [plan], 'fail', 'selects nothing'],
  ['unknown tags', [plan, table(), selection({ selectionTags: unknown }, { selectionTags: [] })], 'undetermined'],
  [
    'a selection of an untraceable plan',
    [plan, fixture('aws:backup/selection:Selection', 'selection', { planId: unknown })],
    'undetermined',
  ],
  ['a store without account data', [table({ tags: {} })], 'not applicable'],
]);

it('backup-resources-in-plan names the store that is not selected', () => {
  const judged = judgeStack(backupResourcesInPlan, [plan, selection({ resources: [] }), table()]);
  expect([judged.of('plan').outcome, judged.of('table').outcome]).toEqual(['pass', 'fail']);
});
