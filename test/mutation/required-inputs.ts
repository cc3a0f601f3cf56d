import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * Inputs the SDK refuses to go without (`Missing required property`, written into every generated constructor). A program
 * without them has no plan, so that taking them away is no mutant.
 */
export class RequiredInputs {
  private readonly known = new Map<string, ReadonlySet<string>>();

  /** @param root directory of the installed `@pulumi/aws` */
  constructor(private readonly root: string) {}

  of(type: string): ReadonlySet<string> {
    const cached = this.known.get(type);
    if (cached) return cached;
    const module = type.split(':')[1] ?? '';
    const file = path.join(this.root, `${module}.js`);
    const source = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const required = new Set([...source.matchAll(/Missing required property '(\w+)'/g)].map(([, name = '']) => name));
    this.known.set(type, required);
    return required;
  }
}
