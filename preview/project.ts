import { existsSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { WireValue } from './packs/pack';
import type { StackSpec } from './request';
import { flatten } from './values';

/** A Pulumi project that cannot be read. All problems are in the message, each with place and fix. */
export class ProjectInvalid extends Error {
  override readonly name = 'ProjectInvalid';
}

/** Stands for a secret of a stack's configuration: its ciphertext cannot be read without the stack's key. */
export const encryptedSecret = 'encrypted-secret';

export interface Project {
  readonly name: string;
  readonly rootDirectory: string;
  /** Absolute path of the program: a directory or an entry file. */
  readonly program: string;
  readonly typescript: boolean;
  /** Defaults the project declares, by full key. */
  readonly config: Readonly<Record<string, string>>;
  readonly secretConfigKeys: readonly string[];
}

type Yaml = Readonly<Record<string, unknown>>;

function asMap(value: unknown): Yaml | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Yaml) : undefined;
}

function findFile(directory: string, names: readonly string[]): string | undefined {
  return names.map((name) => path.join(directory, name)).find((file) => existsSync(file));
}

function readYaml(file: string): Yaml {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new ProjectInvalid(`${file}: ${error.message.split('\n')[0] ?? ''} Correct the YAML.`);
    throw new ProjectInvalid(`${file} cannot be read: ${(error as Error).message}`);
  }
  if (content === null || content === undefined) return {};
  const map = asMap(content);
  if (map === undefined) throw new ProjectInvalid(`${file}: the file must be a mapping of keys to values.`);
  return map;
}

/** Programs read configuration as text; structured values are JSON, with keys in the order in which the CLI writes them. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(flatten(value as WireValue)) : String(value);
}

/** `key` means `project:key`. */
export function fullKey(project: string, key: string): string {
  return key.includes(':') ? key : `${project}:${key}`;
}

/** True for the `secure:` mapping that holds a ciphertext, at any depth of a value. */
function isSecure(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isSecure);
  const map = asMap(value);
  if (map === undefined) return false;
  return (Object.keys(map).length === 1 && typeof map['secure'] === 'string') || Object.values(map).some(isSecure);
}

function decrypted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decrypted);
  const map = asMap(value);
  if (map === undefined) return value;
  if (Object.keys(map).length === 1 && typeof map['secure'] === 'string') return encryptedSecret;
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, decrypted(item)]));
}

interface Config {
  readonly config: Record<string, string>;
  readonly secrets: Set<string>;
}

function addValue({ config, secrets }: Config, key: string, value: unknown): void {
  config[key] = asText(decrypted(value));
  if (isSecure(value)) secrets.add(key);
  else secrets.delete(key);
}

/**
 * Defaults in Pulumi.yaml: `key: text`, `key: { value: … }` or `key: { default: …, secret: true }`; a mapping with none of
 * these is a declaration without default.
 * https://www.pulumi.com/docs/iac/concepts/projects/project-file/#config-options
 */
function projectConfig(name: string, config: Yaml): Config {
  const result: Config = { config: {}, secrets: new Set() };
  for (const [given, declaration] of Object.entries(config)) {
    const key = fullKey(name, given);
    const map = asMap(declaration);
    if (map === undefined) addValue(result, key, declaration);
    else {
      const value = 'value' in map ? map['value'] : map['default'];
      if (value === undefined || value === null) continue;
      addValue(result, key, value);
      if (map['secret'] === true) result.secrets.add(key);
    }
  }
  return result;
}

/**
 * Reads Pulumi.yaml in `directory`.
 *
 * @throws ProjectInvalid when it is missing, no YAML, has no name, another runtime than Node.js, or a `main` that is not there.
 */
export function readProject(directory: string): Project {
  const rootDirectory = path.resolve(directory);
  if (!existsSync(rootDirectory) || !statSync(rootDirectory).isDirectory())
    throw new ProjectInvalid(`${rootDirectory} is not a directory. Give the directory that holds Pulumi.yaml.`);
  const file = findFile(rootDirectory, ['Pulumi.yaml', 'Pulumi.yml', 'Pulumi.json']);
  if (file === undefined)
    throw new ProjectInvalid(`${rootDirectory} has no Pulumi.yaml. Give the directory that holds one.`);
  const content = readYaml(file);
  const problems: string[] = [];
  const { name, main, runtime } = content;
  if (typeof name !== 'string' || name === '')
    problems.push(`${file}: "name" is missing; add the name of the project.`);
  const runtimeName = typeof runtime === 'string' ? runtime : asMap(runtime)?.['name'];
  if (runtimeName !== 'nodejs') {
    problems.push(
      `${file}: "runtime" is ${JSON.stringify(runtimeName ?? null)}; this preview runs programs for nodejs only.`,
    );
  }
  if (main !== undefined && typeof main !== 'string') problems.push(`${file}: "main" must be a path.`);
  const program = typeof main === 'string' && main !== '' ? path.resolve(rootDirectory, main) : rootDirectory;
  if (!existsSync(program)) problems.push(`${file}: "main" is ${String(main)}, but ${program} does not exist.`);
  const config = content['config'];
  if (config !== undefined && config !== null && typeof config !== 'string' && asMap(config) === undefined)
    problems.push(`${file}: "config" must be a mapping.`);
  if (problems.length > 0) throw new ProjectInvalid(problems.join('\n'));
  const projectName = String(name);
  const declared = projectConfig(projectName, asMap(config) ?? {});
  return {
    name: projectName,
    rootDirectory,
    program,
    typescript: asMap(asMap(runtime)?.['options'])?.['typescript'] !== false,
    config: declared.config,
    secretConfigKeys: [...declared.secrets],
  };
}

/**
 * The stack of a project: the project's defaults, over them Pulumi.<stack>.yaml, over them `overrides` (keys as on the command
 * line). A stack without a file has the defaults only, as with `pulumi stack init`. Ciphertexts (`secure:`) become the text
 * `encrypted-secret` and stay secret.
 *
 * @throws ProjectInvalid when the stack's file is no YAML or its config no mapping.
 */
export function readStack(
  project: Project,
  stack: string,
  overrides: Readonly<Record<string, string>> = {},
): StackSpec {
  const result: Config = { config: { ...project.config }, secrets: new Set(project.secretConfigKeys) };
  const short = stack.slice(stack.lastIndexOf('/') + 1);
  const file = findFile(project.rootDirectory, [`Pulumi.${short}.yaml`, `Pulumi.${short}.yml`]);
  if (file !== undefined) {
    const { config } = readYaml(file);
    if (config !== undefined && config !== null && asMap(config) === undefined)
      throw new ProjectInvalid(`${file}: "config" must be a mapping of keys to values.`);
    for (const [key, value] of Object.entries(asMap(config) ?? {})) {
      if (value !== null && value !== undefined) addValue(result, fullKey(project.name, key), value);
    }
  }
  // A key that is a secret stays one when the command line gives its value.
  for (const [key, value] of Object.entries(overrides)) result.config[fullKey(project.name, key)] = value;
  return {
    stack: short,
    project: project.name,
    rootDirectory: project.rootDirectory,
    program: project.program,
    config: result.config,
    secretConfigKeys: [...result.secrets],
    typescript: project.typescript,
  };
}
