import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadOrganization } from '../../../organization/load';
import { findPulumi } from '../../../operations/deployment/pulumi-cli';
import { deployState } from '../../../operations/state-backend/bootstrap';
import { checkout, EngineProject } from './engine-project';

const project = new EngineProject();
const before = { ...process.env };
afterAll(() => {
  process.env = before;
  project.close();
});
jest.setTimeout(10 * 60_000);

interface State {
  readonly checkpoint: {
    readonly latest: {
      readonly resources: readonly {
        readonly type: string;
        readonly protect?: boolean;
        readonly inputs: Readonly<Record<string, unknown>>;
      }[];
    };
  };
}

describe('the bucket of the state', () => {
  it('is deployed by the PCI DSS pack, and its own state moves where it belongs', async () => {
    process.env = project.environment(undefined);
    const target = path.join(project.directory, 'target');
    fs.mkdirSync(target);
    const local = path.join(project.directory, 'bootstrap');
    const backend = { kind: 'local', url: `file://${target}`, secretsProvider: 'passphrase' } as const;
    const organization = loadOrganization(path.join(checkout, 'landing-zone.yaml'));
    const { signal } = new AbortController();
    const options = {
      cli: await findPulumi(),
      organization,
      backend,
      projectDirectory: project.directory,
      policyPacks: [],
      signal,
      onMissing: () => undefined,
      onWait: () => undefined,
    };
    await deployState(local, backend, options, [path.join(checkout, 'policies', 'pci-dss')], signal);

    expect(fs.existsSync(local)).toBe(false);
    const file = path.join(target, '.pulumi', 'stacks', 'pci-landing-zone-state', 'state.json');
    const { resources } = (JSON.parse(fs.readFileSync(file, 'utf8')) as State).checkpoint.latest;
    const types = resources.map(({ type }) => type);
    for (const type of [
      'aws:kms/key:Key',
      'aws:s3/bucket:Bucket',
      'aws:s3/bucketVersioning:BucketVersioning',
      'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
      'aws:s3/bucketPolicy:BucketPolicy',
    ]) {
      expect(types).toContain(type);
    }
    expect(
      resources
        .filter(({ protect }) => protect === true)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['aws:kms/key:Key', 'aws:s3/bucket:Bucket', 'aws:s3/bucket:Bucket']);
    expect(project.created().length).toBeGreaterThanOrEqual(8);

    const inputsOf = (type: string) => resources.filter((one) => one.type === type).map(({ inputs }) => inputs);
    expect(inputsOf('aws:kms/key:Key')).toMatchObject([{ enableKeyRotation: true }]);
    for (const inputs of inputsOf('aws:s3/bucketVersioning:BucketVersioning'))
      expect(inputs).toMatchObject({ versioningConfiguration: { status: 'Enabled' } });
    const closed = {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    };
    for (const inputs of inputsOf('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock'))
      expect(inputs).toMatchObject(closed);
    for (const { policy } of inputsOf('aws:s3/bucketPolicy:BucketPolicy'))
      expect(policy).toContain('"Bool":{"aws:SecureTransport":"false"}');
  });
});
