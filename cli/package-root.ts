import * as fs from 'node:fs';
import * as path from 'node:path';

/** Directory of this package, from its sources and from `dist` alike: the closest one above that holds Pulumi.yaml. */
export function packageRoot(): string {
  for (let directory = __dirname; ; directory = path.dirname(directory)) {
    if (fs.existsSync(path.join(directory, 'Pulumi.yaml'))) return directory;
    if (path.dirname(directory) === directory)
      throw new Error(`no Pulumi.yaml above ${__dirname}; the installation is not complete`);
  }
}
