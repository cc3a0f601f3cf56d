import { aclForm, BucketSetting, bucketTypes, ownershipForm, typesOf } from '../../model/buckets';
import { Expectations } from '../../model/expectation';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { inputOf, isSet, knownText } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asKeyword, asList, asObject } from '../../model/values';

const publicCannedAcls = new Set(['public-read', 'public-read-write', 'authenticated-read']);
const objectTypes: readonly TypeToken[] = [
  'aws:s3/bucketObject:BucketObject',
  'aws:s3/bucketObjectv2:BucketObjectv2',
  'aws:s3/objectCopy:ObjectCopy',
];
const publicGroup = /\/groups\/global\/(allusers|authenticatedusers)$/i;

function expectNoPublicGrant(
  expect: Expectations,
  grants: () => unknown,
  uri: (grant: Readonly<Record<string, unknown>>) => unknown,
): void {
  expect.attempt(() => {
    for (const grant of asList(grants())) {
      expect.that(
        () => !publicGroup.test(String(uri(asObject(grant)) ?? '')),
        'an ACL grant is open to everyone or to every AWS user; remove it',
      );
    }
  });
}

/**
 * No ACL opens a bucket or an object to everyone, and ownership controls keep ACLs disabled (the default since April 2023:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html). Buckets for CloudFront standard
 * logs, and those with the ACL for log delivery, need ACLs, so their ownership is not judged.
 */
export const s3NoPublicAcl = stackRule({
  name: 's3-no-public-acl',
  title: 'No bucket is open through an ACL, and ACLs are disabled',
  types: [...new Set([...typesOf(aclForm, ownershipForm), ...objectTypes, ...logStoreTypes])],
  check: (stack) => {
    const logs = new LogBuckets(stack);
    const ownership = new BucketSetting(stack, ownershipForm);
    for (const object of stack.ofType(...objectTypes)) {
      stack.on(object).that(
        () => !publicCannedAcls.has(asKeyword(inputOf(object, 'acl'))),
        () =>
          `acl is ${asKeyword(inputOf(object, 'acl'))}, which opens the object; remove acl and grant access by policy`,
      );
    }
    const acls = new BucketSetting(stack, aclForm);
    /** True with the canned ACL for log delivery, which needs ACLs. */
    const takesLogDelivery = (bucket: StackResource): boolean =>
      acls.of(bucket).sources.some(({ carrier }) => knownText(carrier, 'acl')?.toLowerCase() === 'log-delivery-write');
    for (const acl of stack.ofType(...aclForm.siblings)) {
      const expect = stack.on(acl);
      expect.that(
        () => !publicCannedAcls.has(asKeyword(acl.props['acl'])),
        () => `acl is ${asKeyword(acl.props['acl'])}; use private or disable ACLs with BucketOwnerEnforced`,
      );
      expectNoPublicGrant(
        expect,
        () => asObject(inputOf(acl, 'accessControlPolicy'))['grants'],
        (grant) => asObject(grant['grantee'])['uri'],
      );
    }
    for (const bucket of stack.ofType(...bucketTypes)) {
      const expect = stack.on(bucket);
      if (aclForm.inline.some((property) => isSet(bucket, property))) {
        expect.that(
          () => !publicCannedAcls.has(asKeyword(inputOf(bucket, 'acl'))),
          () => `acl is ${asKeyword(inputOf(bucket, 'acl'))}; remove acl and grant access by policy`,
        );
        expectNoPublicGrant(
          expect,
          () => inputOf(bucket, 'grants'),
          (grant) => grant['uri'],
        );
      } else {
        expect.pass();
      }
      if (logs.sourcesOf(bucket).has('cloudfront') || takesLogDelivery(bucket)) continue;
      for (const { carrier } of ownership.of(bucket).sources) {
        stack.on(carrier).that(
          () => asKeyword(asObject(carrier.props['rule'])['objectOwnership']) === 'bucketownerenforced',
          () =>
            `objectOwnership is ${String(asObject(carrier.props['rule'])['objectOwnership'])}; set it to BucketOwnerEnforced, which disables ACLs`,
        );
      }
    }
  },
});
