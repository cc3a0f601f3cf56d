import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { isProviderType, packageOf } from './urn';

/** What the generated class of a resource type says about its properties. */
export interface TypeProperties {
  /** Properties the provider computes and nobody can set, such as `arn`. */
  readonly outputs: readonly string[];
  /** Properties a program can set and the provider computes where it does not, such as `objectLockEnabled` of a bucket. */
  readonly computedInputs: readonly string[];
  /** Properties a program can set. */
  readonly inputs: ReadonlySet<string>;
}

const none: TypeProperties = { outputs: [], computedInputs: [], inputs: new Set() };

/**
 * The computed outputs of resource types, read from the installed SDK package of the provider.
 *
 * Generated constructors name them: `resourceInputs["arn"] = undefined /*out*\/` (code generator of pulumi/pulumi,
 * `pkg/codegen/nodejs/gen.go`). Inputs that are computed where they are not set are those whose output is never undefined in
 * the class's declaration. Stack policies need both: a computed output is unknown at preview, and without this they would see it
 * as absent. Files are read once per type that is used.
 */
export class ComputedOutputs {
  private readonly known = new Map<string, TypeProperties>();
  private readonly packages = new Map<string, string | undefined>();
  private readonly resolver: NodeJS.Require;

  /**
   * @param modulesFrom Directory from which provider packages resolve.
   * @param onUnreadable Called once per type whose package is installed but whose class could not be read.
   */
  constructor(
    modulesFrom: string,
    private readonly onUnreadable: (message: string) => void,
  ) {
    this.resolver = createRequire(path.join(modulesFrom, 'resolve-from-here.js'));
  }

  /** Empty for components, providers and types of packages that are not installed. */
  of(type: string): TypeProperties {
    const cached = this.known.get(type);
    if (cached !== undefined) return cached;
    const properties = this.read(type);
    this.known.set(type, properties);
    return properties;
  }

  private read(type: string): TypeProperties {
    const [packageName, module, name] = type.split(':');
    if (
      !packageName ||
      !module ||
      !name ||
      isProviderType(type) ||
      packageName === 'pulumi' ||
      packageName === 'pulumi-nodejs'
    )
      return none;
    const root = this.packageRoot(packageOf(type));
    if (root === undefined) return none;
    const file = module.replace(/^index\//, '');
    const source = readModule(root, `${file}.js`);
    if (source === undefined) {
      this.onUnreadable(
        `The computed outputs of ${type} are not known: @pulumi/${packageName} has no file ${module}.js. Stack policies see them as absent.`,
      );
      return none;
    }
    const properties = parseGeneratedClass(source, readModule(root, `${file}.d.ts`) ?? '');
    if (properties === undefined) {
      this.onUnreadable(
        `The computed outputs of ${type} are not known: @pulumi/${packageName}/${module}.js is not written the way the Pulumi code generator writes it. ` +
          'Stack policies see them as absent.',
      );
      return none;
    }
    return properties;
  }

  private packageRoot(packageName: string): string | undefined {
    if (!this.packages.has(packageName)) {
      let root: string | undefined;
      try {
        root = path.dirname(this.resolver.resolve(`@pulumi/${packageName}/package.json`));
      } catch {
        root = undefined;
      }
      this.packages.set(packageName, root);
    }
    return this.packages.get(packageName);
  }
}

/** A file of a package; some types differ from their file in case only (`s3location` lives in `s3Location.js`). */
function readModule(root: string, file: string): string | undefined {
  const directory = path.join(root, path.dirname(file));
  const name = path.basename(file).toLowerCase();
  try {
    // A class named Index cannot be in index.js, which is the module's own list.
    const exact = path.join(
      root,
      /^index\.(js|d\.ts)$/.test(path.basename(file)) ? file.replace(/index\.(js|d\.ts)$/, 'index_.$1') : file,
    );
    if (existsSync(exact)) return readFileSync(exact, 'utf8');
    const other = readdirSync(directory).find((candidate) => candidate.toLowerCase() === name);
    return other === undefined ? undefined : readFileSync(path.join(directory, other), 'utf8');
  } catch {
    return undefined;
  }
}

/** Properties of a resource class, from its declaration, whose outputs always have a value. */
function alwaysPresent(declaration: string): ReadonlySet<string> {
  const start = declaration.indexOf('export declare class ');
  const body = declaration.slice(start, declaration.indexOf('constructor(', start));
  const present = new Set<string>();
  for (const [, name = '', type = ''] of body.matchAll(/^ {4}readonly (\w+): pulumi\.Output<([^]*?)>;$/gm)) {
    if (!/\|\s*undefined$/.test(type)) present.add(name);
  }
  return present;
}

/**
 * Reads the property lists from the source and the declaration of a generated resource class; undefined when the source is none.
 */
function parseGeneratedClass(source: string, declaration: string): TypeProperties | undefined {
  const outputs = new Set<string>();
  const inputs = new Set<string>();
  for (const match of source.matchAll(/resourceInputs\["([^"]+)"\] = (undefined \/\*out\*\/)?(?:state\b)?/g)) {
    const property = match[1];
    if (property === undefined || match[0].endsWith('state')) continue;
    if (match[2] === undefined) inputs.add(property);
    else outputs.add(property);
  }
  if (outputs.size === 0 && inputs.size === 0 && !/\bresourceInputs\b/.test(source)) return undefined;
  const computedInputs = [...alwaysPresent(declaration)].filter((property) => inputs.has(property));
  return { outputs: [...outputs], computedInputs, inputs };
}
