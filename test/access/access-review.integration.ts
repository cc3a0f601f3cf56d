import {
  AddUserToGroupCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** `landing-zone access review`, run as a person runs it, on an account of the double. */

const root = path.resolve(__dirname, '..', '..');
const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'access-review-'));
const html = path.join(directory, 'review.html');
const iam = new IAMClient({ region: 'us-east-1' });
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::444444444444:root' }, Action: 'sts:AssumeRole' }],
};

function review(...args: readonly string[]): { code: number | null; rows: readonly string[]; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'dist', 'cli', 'main.js'), 'access', 'review', ...args],
    {
      encoding: 'utf8',
      cwd: directory,
      env: { ...process.env, AWS_SHARED_CREDENTIALS_FILE: path.join(directory, 'credentials'), AWS_CONFIG_FILE: '' },
    },
  );
  return { code: status, rows: stdout.split('\r\n'), stderr };
}

beforeAll(async () => {
  fs.writeFileSync(
    path.join(directory, 'credentials'),
    '[reviewed]\naws_access_key_id=test\naws_secret_access_key=test\n',
  );
  await iam.send(new CreateGroupCommand({ GroupName: 'reviewers' }));
  for (const name of ['review.complete', 'review.careless']) {
    await iam.send(new CreateUserCommand({ UserName: name }));
    await iam.send(new CreateLoginProfileCommand({ UserName: name, Password: 'Correct-Horse-1-Battery' }));
    await iam.send(new AddUserToGroupCommand({ UserName: name, GroupName: 'reviewers' }));
  }
  const { VirtualMFADevice } = await iam.send(
    new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'review.complete' }),
  );
  await iam.send(
    new EnableMFADeviceCommand({
      UserName: 'review.complete',
      SerialNumber: VirtualMFADevice?.SerialNumber,
      AuthenticationCode1: '123456',
      AuthenticationCode2: '654321',
    }),
  );
  await iam.send(new CreateAccessKeyCommand({ UserName: 'review.careless' }));
  await iam.send(
    new CreateRoleCommand({ RoleName: 'review-auditor', AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
});
afterAll(() => {
  fs.rmSync(directory, { recursive: true, force: true });
  iam.destroy();
});

it('lists people with groups, MFA and keys, and roles with whom they trust, to be signed', () => {
  const { code, rows, stderr } = review('--profile', 'iam=reviewed');
  const rowOf = (name: string): string => rows.find((row) => row.includes(`,${name},`)) ?? '';
  expect(rows[0]).toContain('still needed (yes/no),reviewer,date,remark');
  expect(rowOf('review.complete')).toMatch(/^iam,user,review\.complete,reviewers,yes,never,0,,,,,,$/);
  expect(rowOf('review.careless')).toMatch(/^iam,user,review\.careless,reviewers,no,never,0,0,/);
  expect(rowOf('review.careless')).toContain('no MFA device (8.4.2)');
  expect(rowOf('review.careless')).toContain('has access keys (8.6.1)');
  expect(rowOf('review-auditor')).toContain('444444444444');
  expect(stderr).toMatch(/\d+ entries in 1 accounts, \d+ to look at/);
  expect(code).toBe(1);
});

it('writes the same as a page', () => {
  expect(review('--profile', 'iam=reviewed', '--output', `html=${html}`).code).toBe(1);
  expect(fs.readFileSync(html, 'utf8')).toContain('review.careless');
});

it('says which account it could not read, and is not taken for complete', () => {
  const { code, rows, stderr } = review('--profile', 'iam=reviewed', '--profile', 'production=nobody');
  expect(rows.some((row) => row.includes('NOT REVIEWED: production'))).toBe(true);
  expect(stderr).toContain('production');
  expect(code).toBe(4);
});
