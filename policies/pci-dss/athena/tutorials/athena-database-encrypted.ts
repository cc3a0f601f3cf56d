import { from, resource, Tutorial } from '../../../model/tutorial';

const database = { name: 'settlement', bucket: 'athena-results-111122223333' };

export const tutorial: Tutorial = {
  meaning:
    'An Athena database is a list of table definitions; the data lies in S3. Pulumi creates and changes it by running queries, whose results are written to the bucket you name. `encryptionConfiguration` encrypts these results: the policy asks for `SSE_KMS` or `CSE_KMS` with a key of your own. It is advisory. Results of the queries people run are a matter of the workgroup.',
  why: 'It supports 3.5.1: what is stored is unreadable without a key, side products such as result files included.',
  attack:
    'A result bucket fills over the years with files nobody asked for. A role of an old reporting tool may still list it. An intruder with that role reads names of tables and locations of data in the result files, a map of where the card data lies. With a key of KMS the role would need kms:Decrypt as well.',
  wrong: [resource('aws:athena/database:Database', 'settlement', database)],
  right: [
    resource('aws:kms/key:Key', 'results', { description: 'Results of Athena', enableKeyRotation: true }),
    resource('aws:athena/database:Database', 'settlement', {
      ...database,
      encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: from('results', 'arn') },
    }),
  ],
  repair: [
    'Look at the preview: Pulumi may plan to replace the database, which drops its table definitions (never the data in S3). Leave forceDestroy false, and it refuses while there are tables.',
    'Where it would replace, declare a second database with another name and the setting, and create the tables there from SHOW CREATE TABLE of the old ones. Move the queries over, then remove the old database.',
    'Allow the deploying role kms:GenerateDataKey and kms:Decrypt on the key, and delete old result files (aws s3 rm, or a lifecycle rule).',
    'Verify: aws s3api head-object on a new file in the result bucket shows ServerSideEncryption "aws:kms" and your key.',
  ],
  links: [
    {
      title: 'Encrypt Athena query results stored in Amazon S3',
      url: 'https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html',
    },
  ],
};
