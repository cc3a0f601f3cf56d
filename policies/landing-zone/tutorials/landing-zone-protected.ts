import { resource, Tutorial } from '../../model/tutorial';

const bucket = { bucket: 'example-issuer-log-archive-eu-west-1' };

export const tutorial: Tutorial = {
  meaning:
    'A resource with the option protect cannot be deleted by Pulumi until the option is taken away in a deployment of its own. The policy asks for it on everything that cannot be made again: the trail, log groups of audit logs, log buckets, keys of stored data, the record of production access, the organization and its accounts.',
  why: 'Logs must be kept (10.3.2, 10.5.1) and keys must not vanish while data depends on them (3.7.1). An update that renames or drops a component deletes what it no longer finds in the program.',
  attack:
    'A component is renamed during a clean-up. Pulumi sees a new key and a key that is gone, makes the one and schedules the other for deletion. A month later the archive that was encrypted with it cannot be read by anybody.',
  wrong: [resource('aws:s3/bucket:Bucket', 'archive', bucket)],
  right: [resource('aws:s3/bucket:Bucket', 'archive', bucket, { protect: true })],
  repair: [
    'Add protect: true to the options of the resource, or take back what removed it. This changes the state of Pulumi only; AWS is not called.',
    'To delete such a resource on purpose, first deploy without the option under an accepted risk, then delete it, so that two people see it.',
    'Verify: pulumi stack export lists the resource with "protect": true.',
  ],
  links: [
    {
      title: 'Resource option protect',
      url: 'https://www.pulumi.com/docs/iac/concepts/options/protect/',
    },
  ],
};
