import * as path from 'node:path';
import * as ts from 'typescript';
import { exampleCode } from '../reports/controls/example-code';
import { knownPolicies, tutorialOf } from './policy-pages';

/** The code of every tutorial as files that are not on disk, below the package so that its dependencies are found. */
async function exampleFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, policy] of knownPolicies().policies) {
    const tutorial = await tutorialOf(policy);
    if (!tutorial) continue;
    for (const kind of ['wrong', 'right'] as const) {
      if (tutorial[kind].length > 0)
        files.set(path.posix.join(root.replace(/\\/g, '/'), `${name}.${kind}.example.ts`), exampleCode(tutorial[kind]));
    }
  }
  return files;
}

/**
 * Checks the code the policy pages show against the types of the SDK. Takes some ten seconds, hence with `--check` only.
 *
 * @returns one line for each error, empty when a reader can use the code as it stands
 */
export async function exampleTypeErrors(root: string): Promise<readonly string[]> {
  const files = await exampleFiles(root);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    target: ts.ScriptTarget.ES2022,
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    getSourceFile: (file, language, ...rest) => {
      const text = files.get(file);
      return text === undefined
        ? disk.getSourceFile(file, language, ...rest)
        : ts.createSourceFile(file, text, language);
    },
    fileExists: (file) => files.has(file) || disk.fileExists(file),
    readFile: (file) => files.get(file) ?? disk.readFile(file),
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const name = file ? path.basename(file.fileName, '.example.ts') : 'examples';
    return `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
