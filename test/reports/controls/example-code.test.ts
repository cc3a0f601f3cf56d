import { from, interpolate, json, resource } from '../../../policies/model/tutorial';
import { className, exampleCode } from '../../../reports/controls/example-code';

describe('the code of an example', () => {
  it('declares a variable only for what others refer to', () => {
    expect(
      exampleCode([
        resource('aws:s3/bucket:Bucket', 'card-data', {}),
        resource('aws:s3/bucketVersioning:BucketVersioning', 'versions', {
          bucket: from('card-data', 'id'),
          versioningConfiguration: { status: 'Enabled' },
        }),
      ]),
    ).toBe(`import * as aws from '@pulumi/aws';

const cardData = new aws.s3.Bucket('card-data');
new aws.s3.BucketVersioning('versions', {
  bucket: cardData.id,
  versioningConfiguration: { status: 'Enabled' },
});
`);
  });

  it('breaks long lines, quotes keys and texts, and shows options', () => {
    expect(
      exampleCode([
        resource(
          'aws:sqs/queue:Queue',
          'jobs',
          { tags: { 'data-class': "it's", owner: 'a team with a rather long name', environment: 'production', n: 1 } },
          { protect: true },
        ),
      ]),
    ).toBe(`import * as aws from '@pulumi/aws';

new aws.sqs.Queue('jobs', {
  tags: {
    'data-class': 'it\\'s',
    owner: 'a team with a rather long name',
    environment: 'production',
    n: 1,
  },
}, { protect: true });
`);
  });

  it('shows documents and text with outputs', () => {
    const code = exampleCode([
      resource('aws:s3/bucket:Bucket', 'logs', {}),
      resource('aws:s3/bucketPolicy:BucketPolicy', 'known', { policy: json({ Statement: [] }) }),
      resource('aws:s3/bucketPolicy:BucketPolicy', 'unknown', {
        policy: json({ Resource: from('logs', 'arn') }),
        bucket: interpolate`${from('logs', 'id')}-x`,
      }),
    ]);
    expect(code).toContain("import * as pulumi from '@pulumi/pulumi';");
    expect(code).toContain('{ policy: JSON.stringify({ Statement: [] }) }');
    expect(code).toContain('policy: pulumi.jsonStringify({ Resource: logs.arn })');
    expect(code).toContain('bucket: pulumi.interpolate`${logs.id}-x`');
  });

  it.each([
    ['aws:s3/bucket:Bucket', 'aws.s3.Bucket'],
    ['aws:index/region:Region', 'aws.Region'],
    ['pulumi:providers:aws', 'aws.Provider'],
  ])('names the class of %s', (type, name) => {
    expect(className(type)).toBe(name);
  });
});
