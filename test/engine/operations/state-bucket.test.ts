import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadOrganization } from '../../../organization/load';
import { stateBucketName, stateKeyAlias } from '../../../operations/state-backend/state-backend';
import { AwsDouble } from './aws-double';
import { checkout, EngineProject } from './engine-project';

/*
 * The S3 backend with the real CLI: bucket, objects, locks and KMS are those of the AWS double. What `up` deploys goes to the stub provider, so
 * the bucket it makes for the state is made in the double by the test, after a first run that could not find it.
 */

const organization = loadOrganization(path.join(checkout, 'landing-zone.yaml'));
const bucket = stateBucketName(organization);
const pack = path.join(__dirname, 'packs', 'refuses-staging');
const up = ['up', 'development', '--yes', '--backend', 's3', '--policy-pack', pack] as const;

let double: AwsDouble;
let project: EngineProject;
/** What the death of the machine had made twice. */
let doubled: readonly string[] = [];
beforeAll(async () => {
  double = await AwsDouble.start();
  project = new EngineProject();
  project.useProgram('small-account');
  project.addEnvironment(double.environment);
});
afterAll(() => {
  double.close();
  project.close();
});

interface Objects {
  readonly Contents?: readonly { readonly Key: string; readonly ETag: string }[];
}

function objects(): readonly { readonly Key: string; readonly ETag: string }[] {
  return (double.aws(['s3api', 'list-objects-v2', '--bucket', bucket]) as Objects | undefined)?.Contents ?? [];
}

function bodyOf(key: string): string {
  const file = path.join(project.directory, createHash('sha256').update(key).digest('hex'));
  double.aws(['s3api', 'get-object', '--bucket', bucket, '--key', key, file]);
  return fs.readFileSync(file, 'utf8');
}

const bootstrapDirectory = (): string => path.join(project.directory, '.pulumi-state', 'bootstrap');

describe('the S3 backend', () => {
  it('is refused where the bucket has another name than the landing zone makes', async () => {
    const { code, stderr } = await project.run([...up.slice(0, 4), 's3://somebody-elses-bucket', ...up.slice(5)]);
    expect(stderr).toContain('does not exist');
    expect(code).toBe(2);
    expect(project.created()).toEqual([]);
  });

  it('is not made in another account', async () => {
    const { code, stderr } = await project.run(up, { account: '999999999999' });
    expect(stderr).toContain('another AWS account');
    expect(code).not.toBe(0);
    expect(project.created()).toEqual([]);
  });

  it('goes on with a bootstrap whose machine died', async () => {
    const { child, ended } = project.start(up);
    while (project.created().length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    project.kill(child);
    await ended;
    await project.settled(child);
    expect(fs.existsSync(bootstrapDirectory())).toBe(true);
  });

  it('keeps a bootstrap that did not get to its end', async () => {
    const { code, stderr } = await project.run(up);
    expect(stderr).toContain(`Making ${bucket}`);
    expect(stderr).toContain('Run the command again');
    expect(code).toBe(2);
    expect(fs.existsSync(bootstrapDirectory())).toBe(true);
    const buckets = project.created().filter((urn) => /aws:s3\/bucket:Bucket::/.test(urn));
    expect(new Set(buckets).size).toBe(2);
    doubled = project.created().filter((urn, index, made) => made.indexOf(urn) !== index);
  });

  it('goes on from there once the bucket answers: nothing is made twice, and the state of the bucket is in the bucket', async () => {
    double.aws([
      's3api',
      'create-bucket',
      '--bucket',
      bucket,
      '--create-bucket-configuration',
      'LocationConstraint=eu-west-1',
    ]);
    const key = double.aws(['kms', 'create-key']) as { readonly KeyMetadata: { readonly KeyId: string } };
    double.aws([
      'kms',
      'create-alias',
      '--alias-name',
      stateKeyAlias(organization),
      '--target-key-id',
      key.KeyMetadata.KeyId,
    ]);
    const { code, stdout } = await project.run(up);
    expect(stdout).toContain('development: 6 created');
    expect(code).toBe(0);
    expect(fs.existsSync(bootstrapDirectory())).toBe(false);
    const created = project.created();
    // Once more only what was under way when the machine died.
    expect(created.filter((urn, index) => created.indexOf(urn) !== index)).toEqual(doubled);
    const keys = objects().map(({ Key }) => Key);
    expect(keys).toContain('.pulumi/stacks/pci-landing-zone-state/state.json');
    expect(keys).toContain('.pulumi/stacks/pci-landing-zone/development.json');
    expect(keys.filter((name) => name.includes('/locks/'))).toEqual([]);
    const state = bodyOf('.pulumi/stacks/pci-landing-zone/development.json');
    expect(state).toContain(`awskms://${stateKeyAlias(organization)}`);
  });

  it('is left alone by another deployment, and not written by drift', async () => {
    const { code, stdout } = await project.run(up);
    expect(stdout).toContain('development: 6 unchanged');
    expect(code).toBe(0);
    const before = objects();
    const drift = ['drift', 'development', '--backend', 's3', '--no-inventory', '--policy-pack', pack];
    expect((await project.run(drift)).code).toBe(0);
    expect(objects()).toEqual(before);
  });

  it('locks a stack: who deploys elsewhere is not disturbed unless somebody says so', async () => {
    const lock = path.join(project.directory, 'lock.json');
    fs.writeFileSync(
      lock,
      JSON.stringify({ pid: 12, username: 'ada', hostname: 'elsewhere', timestamp: new Date().toISOString() }),
    );
    const key = '.pulumi/locks/organization/pci-landing-zone/development/11111111-1111-1111-1111-111111111111.json';
    double.aws(['s3api', 'put-object', '--bucket', bucket, '--key', key, '--body', lock]);
    const refused = await project.run(up);
    expect(refused.stdout).toContain('--unlock');
    expect(refused.code).toBe(4);
    expect((await project.run([...up, '--unlock'])).code).toBe(0);
    expect(objects().some(({ Key }) => Key === key)).toBe(false);
  });

  it('says so when nothing answers at all', async () => {
    project.addEnvironment({ AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' });
    const { code, stderr } = await project.run(up);
    expect(stderr).toContain('does not answer');
    expect([2, 4]).toContain(code);
    const { code: drift } = await project.run([
      'drift',
      'development',
      '--backend',
      's3',
      '--no-inventory',
      '--policy-pack',
      pack,
    ]);
    expect(drift).toBe(4);
  });
});
