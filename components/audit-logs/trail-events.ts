import type * as aws from '@pulumi/aws';

/**
 * What the trail records: every management event, every read and write of S3 objects and every Lambda call, in all accounts
 * (PCI DSS 10.2.1.1 to 10.2.1.7). The log buckets themselves are left out: the trail's own writes would be recorded and written
 * again without end; their accesses are in the S3 server access logs (10.2.1.3).
 */
export function trailEvents(
  partition: string,
  logBuckets: readonly string[],
): aws.types.input.cloudtrail.TrailAdvancedEventSelector[] {
  return [
    { name: 'Management events', fieldSelectors: [{ field: 'eventCategory', equals: ['Management'] }] },
    {
      name: 'S3 objects outside the log buckets',
      fieldSelectors: [
        { field: 'eventCategory', equals: ['Data'] },
        { field: 'resources.type', equals: ['AWS::S3::Object'] },
        { field: 'resources.ARN', notStartsWiths: logBuckets.map((bucket) => `arn:${partition}:s3:::${bucket}/`) },
      ],
    },
    {
      name: 'Lambda calls',
      fieldSelectors: [
        { field: 'eventCategory', equals: ['Data'] },
        { field: 'resources.type', equals: ['AWS::Lambda::Function'] },
      ],
    },
  ];
}
