import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/**
 * A directory for compiled code that survives between runs: `node_modules/.cache/pci-landing-zone` of this package,
 * or one below the user's temporary directory where that cannot be written (a global or read-only installation).
 */
export function cacheDirectory(packageRoot: string): string {
  const preferred = path.join(packageRoot, 'node_modules', '.cache', 'pci-landing-zone');
  try {
    fs.mkdirSync(preferred, { recursive: true });
    fs.accessSync(preferred, fs.constants.W_OK);
    return preferred;
  } catch {
    const user = typeof process.getuid === 'function' ? String(process.getuid()) : 'user';
    const fallback = path.join(os.tmpdir(), `pci-landing-zone-${user}`);
    fs.mkdirSync(fallback, { recursive: true, mode: 0o700 });
    return fallback;
  }
}
