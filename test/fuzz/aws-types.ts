import * as fs from 'node:fs';
import * as path from 'node:path';

/** A resource type of the installed `@pulumi/aws`, with the inputs its constructor takes. */
export interface AwsType {
  readonly type: string;
  readonly inputs: readonly string[];
}

/** Every resource type of the installed SDK, read from its generated classes; sorted. */
export function awsTypes(): readonly AwsType[] {
  const root = path.dirname(require.resolve('@pulumi/aws/package.json'));
  const found = new Map<string, AwsType>();
  for (const entry of fs.readdirSync(root, { withFileTypes: true })) {
    const directory = path.join(root, entry.name);
    const files =
      entry.isDirectory() && entry.name !== 'node_modules'
        ? fs.readdirSync(directory).map((file) => path.join(directory, file))
        : [];
    for (const file of [...files, ...(entry.isFile() ? [directory] : [])]) {
      if (!file.endsWith('.js')) continue;
      const source = fs.readFileSync(file, 'utf8');
      const type = /__pulumiType = '(aws:[^']+)'/.exec(source)?.[1];
      if (type === undefined) continue;
      const inputs = [...source.matchAll(/resourceInputs\["(\w+)"\] = args/g)].map(([, name = '']) => name);
      found.set(type, { type, inputs: [...new Set(inputs)] });
    }
  }
  return [...found.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}
