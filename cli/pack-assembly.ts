import * as fs from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import type { OwnPack } from './packs';

/** A pack as a package of its own, ready for `npm pack`, `npm publish` and `pulumi policy publish`. */
export interface AssembledPack {
  readonly name: string;
  readonly version: string;
  /** Absolute directory that holds it. */
  readonly directory: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

function readManifest(file: string): Manifest {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
}

/** `@pulumi/policy/proxy` → `@pulumi/policy`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Bundles the rules into one file and gives the packages it loads at run time. */
async function bundle(root: string, pack: OwnPack, outfile: string): Promise<readonly string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [path.join(root, 'policies', pack, 'index.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    metafile: true,
    absWorkingDir: root,
    logLevel: 'silent',
  });
  const external = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external: isExternal }) => isExternal)
    .map(({ path: specifier }) => specifier);
  return [...new Set(external.filter((one) => !one.startsWith('node:')).map(packageOf))].sort();
}

function projectFile(description: string): string {
  return `description: ${description}
license: Apache-2.0
runtime:
  name: nodejs
  options:
    typescript: false
`;
}

function readme(name: string, description: string, policies: number): string {
  return `# ${name}

${description} ${policies} policies; each has a page in [docs/policies](docs/policies/README.md) with wrong and right code and how to
fix what is deployed.

\`\`\`sh
npm install ${name} @pulumi/policy
pulumi preview --policy-pack node_modules/${name}
\`\`\`

Accepted risks: name a file with \`POLICY_EXCEPTIONS_FILE=exceptions.yaml\`, or with
\`pulumi config set policy:exceptionsFile exceptions.yaml\`. A finding with an exception in force is reported as advisory, with who
accepted it and until when; an entry that is not valid fails the run.

For an organization in Pulumi Cloud: \`cd node_modules/${name} && pulumi policy publish\`.
`;
}

/**
 * Writes a pack as a package of its own: rules in one file, project file, manifest, pages.
 *
 * @param documents generated pages by path from the root of the package, as far as they belong to the pack
 * @param output directory to write `<name>/` into; what is there is replaced
 * @throws Error when a package the rules load is not among the dependencies of this package
 */
export async function assemblePack(
  root: string,
  pack: OwnPack,
  documents: ReadonlyMap<string, string>,
  output: string,
): Promise<AssembledPack> {
  const whole = readManifest(path.join(root, 'package.json'));
  const { name, description } = readManifest(path.join(root, 'policies', pack, 'package.json'));
  const directory = path.join(output, name);
  fs.rmSync(directory, { recursive: true, force: true });
  fs.mkdirSync(directory, { recursive: true });
  const loaded = await bundle(root, pack, path.join(directory, 'index.js'));
  const missing = loaded.filter((one) => whole.dependencies[one] === undefined);
  if (missing.length > 0)
    throw new Error(
      `the pack ${pack} loads ${missing.join(', ')}, which package.json does not name under dependencies`,
    );
  const manifest = {
    name,
    version: whole.version,
    description,
    license: whole.license,
    keywords: ['pulumi', 'crossguard', 'policy', 'aws', 'pci-dss'],
    main: 'index.js',
    types: 'index.d.ts',
    files: ['index.js', 'index.d.ts', 'PulumiPolicy.yaml', 'docs'],
    engines: whole.engines,
    dependencies: Object.fromEntries(loaded.map((one) => [one, `^${whole.dependencies[one] ?? ''}`])),
  };
  const files: readonly (readonly [string, string])[] = [
    ['package.json', `${JSON.stringify(manifest, undefined, 2)}\n`],
    ['PulumiPolicy.yaml', projectFile(description)],
    ['index.d.ts', 'export {};\n'],
    ['LICENSE', fs.readFileSync(path.join(root, 'LICENSE'), 'utf8')],
    ['README.md', readme(name, description, documents.size - 1)],
    ...documents,
  ];
  for (const [file, content] of files) {
    const at = path.join(directory, file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, content);
  }
  return { name, version: whole.version, directory };
}
