import { Expectations } from './expectation';
import { isSet } from './reference';
import { Properties, TypeToken } from './rule';
import { SiblingIndex } from './sibling-index';
import { StackResource, StackView } from './stack-view';
import { asObject } from './values';

/** General purpose buckets; `BucketV2` is the deprecated alias that older programs still use. */
export const bucketTypes: readonly TypeToken[] = ['aws:s3/bucket:Bucket', 'aws:s3/bucketV2:BucketV2'];

/** How one capability of a bucket can be written: as sibling resources, or inline on the bucket (deprecated). */
export interface SettingForm {
  /** What it is called in messages. */
  readonly label: string;
  readonly siblings: readonly TypeToken[];
  /** Inline properties of `Bucket` and of `BucketV2`. */
  readonly inline: readonly string[];
}

export const versioningForm: SettingForm = {
  label: 'versioning',
  siblings: ['aws:s3/bucketVersioning:BucketVersioning', 'aws:s3/bucketVersioningV2:BucketVersioningV2'],
  inline: ['versioning', 'versionings'],
};

export const encryptionForm: SettingForm = {
  label: 'default encryption',
  siblings: [
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
    'aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2',
  ],
  inline: ['serverSideEncryptionConfiguration', 'serverSideEncryptionConfigurations'],
};

export const publicAccessBlockForm: SettingForm = {
  label: 'public access block',
  siblings: ['aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock'],
  inline: [],
};

export const lifecycleForm: SettingForm = {
  label: 'lifecycle',
  siblings: [
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
    'aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2',
  ],
  inline: ['lifecycleRules'],
};

export const loggingForm: SettingForm = {
  label: 'server access logging',
  siblings: ['aws:s3/bucketLogging:BucketLogging', 'aws:s3/bucketLoggingV2:BucketLoggingV2'],
  inline: ['logging', 'loggings'],
};

export const objectLockForm: SettingForm = {
  label: 'Object Lock',
  siblings: [
    'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration',
    'aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2',
  ],
  inline: ['objectLockConfiguration'],
};

export const policyForm: SettingForm = {
  label: 'bucket policy',
  siblings: ['aws:s3/bucketPolicy:BucketPolicy'],
  inline: ['policy'],
};

export const aclForm: SettingForm = {
  label: 'ACL',
  siblings: ['aws:s3/bucketAcl:BucketAcl', 'aws:s3/bucketAclV2:BucketAclV2'],
  inline: ['acl', 'grants'],
};

export const ownershipForm: SettingForm = {
  label: 'ownership controls',
  siblings: ['aws:s3/bucketOwnershipControls:BucketOwnershipControls'],
  inline: [],
};

export const replicationForm: SettingForm = {
  label: 'replication',
  siblings: ['aws:s3/bucketReplicationConfig:BucketReplicationConfig'],
  inline: ['replicationConfiguration', 'replicationConfigurations'],
};

export const notificationForm: SettingForm = {
  label: 'event notifications',
  siblings: ['aws:s3/bucketNotification:BucketNotification'],
  inline: [],
};

/** Type tokens a rule over this setting of buckets declares. */
export function typesOf(...forms: readonly SettingForm[]): readonly TypeToken[] {
  return [...bucketTypes, ...forms.flatMap((form) => form.siblings)];
}

/** One place where a setting is written. */
export interface SettingSource {
  /** The resource to report on: the sibling, or the bucket for the inline form. */
  readonly carrier: StackResource;
  /** Undefined for a sibling, else the bucket's property. */
  readonly inline: string | undefined;
  /** The sibling's properties, or the inline value wrapped under its own name. May throw for an unknown. */
  readonly props: Properties;
}

/** Finds a setting of buckets in either form. */
export class BucketSetting {
  private readonly siblings: SiblingIndex;

  constructor(
    stack: StackView,
    private readonly form: SettingForm,
  ) {
    this.siblings = new SiblingIndex(stack, form.siblings, 'bucket', bucketNamesIn);
  }

  of(bucket: StackResource): { readonly sources: readonly SettingSource[]; readonly unresolved: boolean } {
    const { linked, unresolved } = this.siblings.of(bucket);
    const sources: SettingSource[] = linked.map((carrier) => ({ carrier, inline: undefined, props: carrier.props }));
    // After a deployment a bucket's own properties repeat what AWS said when it was created, before its siblings were.
    if (sources.length > 0) return { sources, unresolved: unresolved.length > 0 };
    for (const property of this.form.inline) {
      if (isDeclared(bucket, property)) sources.push({ carrier: bucket, inline: property, props: bucket.props });
    }
    return { sources, unresolved: unresolved.length > 0 };
  }

  /**
   * Judges the setting of `bucket`: `check` for each place it is written, a failure with `missing` where there is none,
   * undetermined where a sibling of unknown bucket might be the one.
   */
  judge(
    stack: StackView,
    bucket: StackResource,
    missing: string,
    check: (source: SettingSource, expect: Expectations) => void,
  ): void {
    const { sources, unresolved } = this.of(bucket);
    for (const source of sources) {
      const expect = stack.on(source.carrier);
      expect.attempt(() => check(source, expect));
    }
    if (sources.length > 0) return;
    if (unresolved) stack.on(bucket).undetermined(`the bucket a ${this.form.label} resource belongs to is not known`);
    else stack.on(bucket).fail(missing);
  }
}

function isDeclared(bucket: StackResource, property: string): boolean {
  if (!isSet(bucket, property)) return false;
  if (property in bucket.propertyDependencies) return true;
  const value = bucket.props[property];
  return !(Array.isArray(value) && value.length === 0);
}

/** The bucket names a name, ARN, ARN with path, or S3 host name stands for. */
export function bucketNamesIn(text: string): readonly string[] {
  const arn = /^arn:[^:]*:s3:::([^/]+)/.exec(text)?.[1];
  if (arn !== undefined) return [text, arn];
  const host = /^(.+?)\.s3[.-][a-z0-9.-]*amazonaws\.com(\.cn)?$/.exec(text)?.[1];
  return host === undefined ? [text] : [text, host];
}

/** One lifecycle rule, with the differences between the sibling and the inline forms levelled. Reads lazily. */
export class LifecycleRule {
  constructor(private readonly rule: Properties) {}

  get isEnabled(): boolean {
    const { status, enabled } = this.rule;
    if (typeof status === 'string') return status.trim().toLowerCase() !== 'disabled';
    return enabled === undefined || enabled === null || enabled === true || String(enabled).toLowerCase() === 'true';
  }

  get id(): string {
    const { id } = this.rule;
    return typeof id === 'string' && id !== '' ? `rule ${id}` : 'a rule';
  }

  get expiration(): Properties {
    return asObject(this.rule['expiration'] ?? this.rule['expirations']);
  }

  get transitions(): readonly Properties[] {
    const transitions = this.rule['transitions'];
    return Array.isArray(transitions)
      ? transitions.map(asObject)
      : transitions === undefined || transitions === null
        ? []
        : [asObject(transitions)];
  }
}

/** The rules of a lifecycle source. */
export function lifecycleRules(source: SettingSource): readonly LifecycleRule[] {
  const rules = source.props[source.inline ?? 'rules'];
  const list = Array.isArray(rules)
    ? (rules as readonly unknown[])
    : rules === undefined || rules === null
      ? []
      : [rules];
  return list.map((rule) => new LifecycleRule(asObject(rule)));
}

/** The default retention of an Object Lock source: mode in upper case, days (a year counts 365). */
export function defaultRetention(source: SettingSource): { readonly mode: string; readonly days: number } {
  const configuration = source.inline === undefined ? source.props : asObject(source.props[source.inline]);
  const rule = asObject(configuration['rule'] ?? configuration['rules']);
  const retention = asObject(rule['defaultRetention'] ?? rule['defaultRetentions']);
  const days = Number(retention['days'] ?? 0) || 0;
  const years = Number(retention['years'] ?? 0) || 0;
  const mode = retention['mode'];
  return { mode: typeof mode === 'string' ? mode.trim().toUpperCase() : '', days: days + years * 365 };
}
