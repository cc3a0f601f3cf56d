import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { encryptedSecret, ProjectInvalid, readProject, readStack } from '../../preview/project';

describe('projects', () => {
  let directory: string;
  const write = (name: string, content: string): void => fs.writeFileSync(path.join(directory, name), content);
  beforeEach(() => (directory = fs.mkdtempSync(path.join(os.tmpdir(), 'project-'))));
  afterEach(() => fs.rmSync(directory, { recursive: true }));

  it('reads a short form', () => {
    write('Pulumi.yaml', 'name: shop\nruntime: nodejs\n');
    expect(readProject(directory)).toEqual({
      name: 'shop',
      rootDirectory: directory,
      program: directory,
      typescript: true,
      config: {},
      secretConfigKeys: [],
    });
  });

  it('reads a long form', () => {
    write('main.js', '');
    write('Pulumi.yaml', 'name: shop\nmain: main.js\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n');
    expect(readProject(directory)).toMatchObject({ program: path.join(directory, 'main.js'), typescript: false });
  });

  it('takes defaults of the project, values of the stack and overrides, each over the one before', () => {
    write(
      'Pulumi.yaml',
      'name: shop\nruntime: nodejs\nconfig:\n  a: 1\n  b: { default: 2 }\n  c: { value: 3, secret: true }\n  d: { type: string }\n  aws:region: eu-west-1\n  e: { default: [1, 2] }\n',
    );
    write(
      'Pulumi.dev.yaml',
      'config:\n  shop:b: two\n  aws:region: eu-west-2\n  f:\n    secure: v1:x:y\n  g:\n    nested: { secure: v1:x:y }\n    list: [true]\n  other:h: null\n',
    );
    const stack = readStack(readProject(directory), 'dev', { b: 'zwei', c: 'drei', 'other:i': '9' });
    expect(stack.config).toEqual({
      'shop:a': '1',
      'shop:b': 'zwei',
      'shop:c': 'drei',
      'aws:region': 'eu-west-2',
      'shop:e': '[1,2]',
      'shop:f': encryptedSecret,
      'shop:g': `{"list":[true],"nested":"${encryptedSecret}"}`,
      'other:i': '9',
    });
    expect([...stack.secretConfigKeys].sort()).toEqual(['shop:c', 'shop:f', 'shop:g']);
  });

  it('knows a stack without a file, and the last part of a full name', () => {
    write('Pulumi.yaml', 'name: shop\nruntime: nodejs\n');
    write('Pulumi.prod.yaml', 'config:\n  a: 1\n');
    expect(readStack(readProject(directory), 'new')).toMatchObject({ stack: 'new', config: {} });
    expect(readStack(readProject(directory), 'acme/shop/prod')).toMatchObject({
      stack: 'prod',
      config: { 'shop:a': '1' },
    });
  });

  it.each([
    ['no Pulumi.yaml', undefined, 'has no Pulumi.yaml'],
    ['no name', 'runtime: nodejs\n', '"name" is missing'],
    ['another runtime', 'name: a\nruntime: python\n', '"runtime" is "python"'],
    ['a main that is not there', 'name: a\nruntime: nodejs\nmain: gone.ts\n', 'does not exist'],
    ['a main that is no path', 'name: a\nruntime: nodejs\nmain: [x]\n', '"main" must be a path'],
    ['config that is a list', 'name: a\nruntime: nodejs\nconfig: [1]\n', '"config" must be a mapping'],
    ['broken YAML', 'name: [', 'Pulumi.yaml'],
    ['a list', '- a\n', 'must be a mapping'],
  ])('refuses %s', (_what, content, message) => {
    if (content !== undefined) write('Pulumi.yaml', content);
    expect(() => readProject(directory)).toThrow(ProjectInvalid);
    expect(() => readProject(directory)).toThrow(message);
  });

  it('reports several problems at once', () => {
    write('Pulumi.yaml', 'runtime: go\nmain: gone\n');
    expect(() => readProject(directory)).toThrow(/"name"[\s\S]*"runtime"[\s\S]*"main"/);
  });

  it('refuses what is no directory', () => {
    expect(() => readProject(path.join(directory, 'nowhere'))).toThrow('is not a directory');
  });

  it.each(['config: [1]\n', 'config: {', '- 1\n'])('refuses a stack file with %j', (content) => {
    write('Pulumi.yaml', 'name: shop\nruntime: nodejs\n');
    write('Pulumi.dev.yaml', content);
    expect(() => readStack(readProject(directory), 'dev')).toThrow(ProjectInvalid);
  });
});
