import * as fs from 'node:fs';
import * as path from 'node:path';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Where a function belongs: an installed package, a part of this one, Node itself, or the garbage collector. */
function partOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame'], root: string): string {
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (installed !== undefined) return installed;
  const at = url.indexOf(root);
  if (at >= 0)
    return url
      .slice(at + root.length + 1)
      .replace(/^dist\//, '')
      .split('/')
      .slice(0, 2)
      .join('/');
  if (url.startsWith('node:')) return url.includes('/modules/') ? 'node: module loader' : 'node: other';
  return functionName.startsWith('(') ? functionName : 'node: native';
}

/** Milliseconds by part, largest first, over all profiles in a directory; idle time is left out. */
export function timeByPart(
  directory: string,
  root: string,
): readonly (readonly [part: string, milliseconds: number])[] {
  const times = new Map<string, number>();
  for (const file of fs.readdirSync(directory)) {
    const profile = JSON.parse(fs.readFileSync(path.join(directory, file), 'utf8')) as CpuProfile;
    const parts = new Map(profile.nodes.map((node) => [node.id, partOf(node.callFrame, root)]));
    profile.samples.forEach((sample, index) => {
      const part = parts.get(sample) ?? 'unknown';
      if (part !== '(idle)') times.set(part, (times.get(part) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000);
    });
  }
  return [...times].sort(([, left], [, right]) => right - left);
}
