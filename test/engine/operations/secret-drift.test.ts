import * as path from 'node:path';
import { EngineProject } from './engine-project';

const project = new EngineProject();
afterAll(() => project.close());
jest.setTimeout(10 * 60_000);

describe('drift of a secret', () => {
  it('is found, and neither the recorded nor the actual value is told', async () => {
    project.useProgram('secret-parameter');
    const pack = path.join(__dirname, 'packs', 'refuses-staging');
    expect((await project.run(['up', 'production', '--yes', '--policy-pack', pack])).code).toBe(0);

    const scenario = { drift: { 'aws:ssm/parameter:Parameter::password': { set: { value: 'actual-hunter3' } } } };
    for (const format of ['json', 'text', 'markdown', 'junit', 'sarif', 'sarif-upload']) {
      const { code, stdout, stderr } = await project.run(
        ['drift', 'production', '--no-inventory', '--policy-pack', pack, '--format', format],
        scenario,
      );
      expect([format, code]).toEqual([format, 1]);
      expect(stdout).toMatch(/\bvalue\b/);
      expect(stdout).toMatch(/\$secret|\(secret\)/);
      expect(`${stdout}${stderr}`).not.toMatch(/hunter[23]/);
    }
  });
});
