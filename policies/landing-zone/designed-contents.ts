import { inputOf } from '../model/reference';
import { stackRule } from '../model/rule';
import { isOfLandingZone } from './component';
import { ContentDesign, contentDesigns, Designed, labels } from './content-designs';
import { factOf, organizationSettings, Templates } from './organization-settings';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Compares JSON with what it is designed to say. */
class ContentComparison {
  constructor(private readonly templates: Templates) {}

  /** How a value differs from its design; undefined where it does not. `one` is what the resource's name says. */
  problem({ kind, design }: ContentDesign, value: unknown, one: string | undefined): string | undefined {
    const text = typeof value === 'string' ? value : '';
    if (kind === 'filter') return text.replace(/[\s"]/g, '') === design ? undefined : ' is another one';
    if (kind === 'text') return this.templates.fits(String(design), text, { one }) ? undefined : ` is ${text}`;
    return this.difference(design, typeof value === 'string' ? parsed(value) : value, kind === 'exact');
  }

  /** The first place where the content says less or something else, as a path; undefined where it says all. */
  private difference(designed: Designed, actual: unknown, exact: boolean, at = ''): string | undefined {
    if (Array.isArray(designed)) {
      // A template names its resources; the design does not.
      const items: readonly unknown[] = Array.isArray(actual) ? actual : isJson(actual) ? Object.values(actual) : [];
      const list = designed as readonly Designed[];
      const missing = list.find((one) => !items.some((item) => this.difference(one, item, exact) === undefined));
      if (missing !== undefined) return `${at} lacks ${JSON.stringify(missing)}`;
      return exact && items.length > list.length ? `${at} has more than it should` : undefined;
    }
    if (typeof designed === 'object') {
      if (!isJson(actual)) return `${at} is no object`;
      const object = designed as { readonly [key: string]: Designed };
      const more = Object.keys(actual).find((key) => !labels.has(key) && !Object.hasOwn(object, key));
      if (more !== undefined) return `${at}.${more} is not part of it`;
      for (const [key, value] of Object.entries(object)) {
        const found = this.difference(
          value,
          Object.hasOwn(actual, key) ? actual[key] : undefined,
          exact,
          `${at}.${key}`,
        );
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const same =
      typeof designed === 'string' && typeof actual === 'string'
        ? this.templates.fits(designed, actual)
        : designed === actual;
    return same ? undefined : `${at} must be ${String(designed)}`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Second bookkeeping of texts that decide what is heard, checked and recorded. */
export const designedContents = stackRule({
  name: 'landing-zone-designed-contents',
  title: 'Event patterns, call filters, templates and documents say what they are designed to say',
  types: Object.keys(contentDesigns('HIGH')),
  settings: organizationSettings,
  check(stack, settings) {
    const compare = new ContentComparison(new Templates(stack, settings));
    for (const [type, designs] of Object.entries(contentDesigns(factOf(settings, 'notifyFrom') ?? 'HIGH'))) {
      for (const resource of stack.ofType(type)) {
        if (!isOfLandingZone(resource)) continue;
        for (const design of designs) {
          const named = design.of.exec(resource.name);
          if (!named) continue;
          const expect = stack.on(resource);
          expect.attempt(() => {
            const problem = compare.problem(design, inputOf(resource, design.property), named[1]);
            expect.that(
              () => problem === undefined,
              () => `${design.property}${problem ?? ''}, unlike the design of the landing zone`,
            );
          });
        }
      }
    }
  },
});
