import type { ResourceRecord } from '../../../preview/result';
import { policyOf } from '../../iam/policy';
import { unknownText } from '../../iam/wildcard';
import { AccountModel, Guarded } from '../model';
import { documentPolicy } from './policies';
import { dependencies, Planned, Records, text } from './records';

const bucketType = 'aws:s3/bucket:Bucket';
const keyType = 'aws:kms/key:Key';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
const bucketActions = [
  ...[
    'DeleteBucket',
    'DeleteBucketPolicy',
    'PutBucketAcl',
    'PutBucketLogging',
    'PutBucketObjectLockConfiguration',
    'PutBucketOwnershipControls',
  ],
  ...[
    'PutBucketPolicy',
    'PutBucketPublicAccessBlock',
    'PutBucketVersioning',
    'PutEncryptionConfiguration',
    'PutLifecycleConfiguration',
    'PutReplicationConfiguration',
  ],
].map((action) => `s3:${action}`);
/** Adding a version is not among them: versioning and Object Lock keep what was written before. */
const objectActions = ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'];
/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html */
const trailActions = [
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
];
/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html */
const keyActions = ['kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'];
/** Control policies know a key by its alias, so whoever moves the alias takes the key out of their reach. */
const aliasActions = ['kms:DeleteAlias', 'kms:UpdateAlias'];

interface Source {
  readonly records: Records;
  readonly account: (name: string) => AccountModel | undefined;
  readonly partition: string;
}

/** The buckets of the log archive account, their objects, the organization trails, and the keys of both. */
export function readArchive(source: Source): readonly Guarded[] {
  const { records, account } = source;
  const buckets = records.ofType(bucketType).filter(({ account: name }) => account(name)?.kind === 'log-archive');
  const trails = records
    .ofType('aws:cloudtrail/trail:Trail')
    .filter(({ record }) => record.inputs['isOrganizationTrail'] === true);
  const encrypted = records
    .ofType('aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration')
    .filter(({ account: name }) => account(name)?.kind === 'log-archive')
    .flatMap(({ record }) => dependencies(records, record, 'rules', keyType));
  const keys = [...encrypted, ...trails.flatMap(({ record }) => dependencies(records, record, 'kmsKeyId', keyType))];
  return [
    ...buckets.flatMap((planned) => bucket(source, planned)),
    ...trails.flatMap((planned) => trail(source, planned)),
    ...[...new Set(keys)].flatMap((planned) => key(source, planned)),
  ];
}

function bucketPolicy(records: Records, bucket: Planned): ResourceRecord | undefined {
  const name = text(bucket.record, 'bucket');
  return records.ofType('aws:s3/bucketPolicy:BucketPolicy').find(({ account, record }) => {
    if (account !== bucket.account) return false;
    const target = text(record, 'bucket');
    if (target !== undefined && target === name) return true;
    return dependencies(records, record, 'bucket', bucketType).some(
      (planned) => planned.record.urn === bucket.record.urn,
    );
  })?.record;
}

function bucket({ records, account, partition }: Source, planned: Planned): readonly Guarded[] {
  const owner = account(planned.account);
  if (!owner) return [];
  const name = text(planned.record, 'bucket') ?? unknownText;
  const arn = `arn:${partition}:s3:::${name}`;
  const attached = bucketPolicy(records, planned);
  const shown = text(planned.record, 'bucket') ?? planned.record.name;
  const policy = attached
    ? documentPolicy(`bucket policy of ${shown}`, attached.inputs['policy'], attached.urn)
    : undefined;
  const shared = { urn: planned.record.urn, account: owner, policy, policyKind: 'ordinary', keys: new Map() } as const;
  return [
    { ...shared, label: `bucket ${shown}`, arn, actions: bucketActions },
    { ...shared, label: `objects of bucket ${shown}`, arn: `${arn}/${unknownText}`, actions: objectActions },
  ];
}

function trail({ account, partition }: Source, { account: name, record }: Planned): readonly Guarded[] {
  const owner = account(name);
  if (!owner) return [];
  const shown = text(record, 'name') ?? record.name;
  const arn = `arn:${partition}:cloudtrail:${text(record, 'region') ?? unknownText}:${owner.id}:trail/${text(record, 'name') ?? unknownText}`;
  return [
    {
      label: `trail ${shown}`,
      urn: record.urn,
      account: owner,
      arn,
      policy: undefined,
      policyKind: 'ordinary',
      actions: trailActions,
      keys: new Map(),
    },
  ];
}

function key({ records, account, partition }: Source, planned: Planned): readonly Guarded[] {
  const owner = account(planned.account);
  if (!owner) return [];
  const { record } = planned;
  const aliases = records
    .ofType('aws:kms/alias:Alias')
    .filter((alias) =>
      dependencies(records, alias.record, 'targetKeyId', keyType).some((target) => target.record.urn === record.urn),
    )
    .flatMap((alias) => text(alias.record, 'name') ?? []);
  const shown = aliases[0] ?? record.name;
  const region = text(record, 'region') ?? unknownText;
  const document = record.inputs['policy'];
  const policy =
    document === undefined
      ? // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
        policyOf(
          `default key policy of ${shown}`,
          {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: { AWS: owner.id }, Action: 'kms:*', Resource: '*' }],
          },
          record.urn,
        )
      : documentPolicy(`key policy of ${shown}`, document, record.urn);
  return [
    {
      label: `key ${shown}`,
      urn: record.urn,
      account: owner,
      arn: `arn:${partition}:kms:${region}:${owner.id}:key/${unknownText}`,
      policy,
      policyKind: 'explicit',
      actions: keyActions,
      keys: new Map([['kms:resourcealiases', aliases.length > 0 ? aliases : 'absent']]),
    },
    ...aliases.map((alias): Guarded => ({
      label: `alias ${alias}`,
      urn: record.urn,
      account: owner,
      arn: `arn:${partition}:kms:${region}:${owner.id}:${alias}`,
      policy: undefined,
      policyKind: 'ordinary',
      actions: aliasActions,
      keys: new Map([['kms:resourcealiases', aliases]]),
    })),
  ];
}
