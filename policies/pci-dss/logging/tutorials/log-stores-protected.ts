import { resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'Pulumi deletes a resource that is no longer in the program. The option `protect: true` makes it refuse, until somebody takes the protection off in a step of its own. The policy asks for it on trails, log buckets, their log groups and keys named after logs; for buckets Object Lock counts as well, for log groups `deletionProtectionEnabled` or `skipDestroy`.',
  why: 'Audit logs are protected from destruction (10.3.2), by mistake as much as by malice. A program that may delete its own log store with a normal update is one bad merge away from that.',
  attack:
    'A branch is rebased badly, the file with the trail is lost in the merge, and the preview of two hundred changes is not read to the end. The update deletes the trail; with `forceDestroy` on the bucket the log files go with it. Someone with commit rights can do the same on purpose, and it looks like a mistake.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  right: [resource('aws:cloudtrail/trail:Trail', 'audit', trail, { protect: true })],
  repair: [
    'Nobody is hurt: protect is an option of Pulumi and changes nothing in AWS. A pipeline that destroys whole stacks, such as for tests, will stop at these resources.',
    'Add `{ protect: true }` as third argument, remove forceDestroy, and deploy. To take it off later on purpose: `pulumi state unprotect URN`.',
    'Pulumi only guards its own deletes. Against calls from elsewhere add Object Lock, deletion protection and a service control policy.',
    'Verify: `pulumi stack export` shows "protect": true for the resource, and a preview without it fails with an error.',
  ],
  links: [
    { title: 'Resource option: protect', url: 'https://www.pulumi.com/docs/iac/concepts/resources/options/protect/' },
    {
      title: 'Locking objects with Object Lock',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
    },
  ],
};
