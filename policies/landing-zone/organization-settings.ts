import { Settings, SettingSchema } from '../model/rule';
import { StackView } from '../model/stack-view';
import { asList } from '../model/values';
import { accountOf, accountSettings, governedRegions, knownAccounts } from './account-kinds';

/** Settings of the rules that need to know what landing-zone.yaml says; without a fact nothing is demanded of it. */
export const organizationSettings: Readonly<Record<'accounts' | 'regions' | 'facts', SettingSchema>> = {
  ...accountSettings,
  facts: {
    type: 'array',
    items: { type: 'string' },
    description:
      'What landing-zone.yaml says, as key=value, such as name=example-issuer; the CLI gives what the rules ask for.',
    default: [],
  },
};

/** What landing-zone.yaml says of one thing; undefined where it is not known. */
export function factOf(settings: Settings, name: string): string | undefined {
  const fact = asList(settings['facts'])
    .map(String)
    .find((one) => one.startsWith(`${name}=`));
  return fact?.slice(name.length + 1);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (texts: readonly string[], otherwise: string): string =>
  texts.length > 0 && texts.every((text) => text !== '') ? `(?:${texts.map(escaped).join('|')})` : otherwise;

/**
 * Texts with places for what differs between landing zones: `{account}`, `{own}`, `{region}`, `{organization}`, `{name}`,
 * `{service}`, `{job}`, `{person}`, `{day}`, and those given. What landing-zone.yaml says binds; else the form does. Partitions are
 * not told apart.
 */
export class Templates {
  private readonly places: Readonly<Record<string, string>>;
  private readonly known = new Map<string, RegExp>();

  constructor(stack: StackView, settings: Settings) {
    const ids = knownAccounts(settings).map(({ id }) => id);
    const fact = (name: string): readonly string[] => [factOf(settings, name)].flatMap((one) => one ?? []);
    this.places = {
      account: oneOf(ids, '\\d{12}'),
      own: oneOf([accountOf(stack, settings)?.id ?? ''], '\\d{12}'),
      region: oneOf(governedRegions(settings), '[a-z]{2}(?:-[a-z]+)+-\\d'),
      organization: oneOf(fact('organizationId'), 'o-[a-z0-9]{10,32}'),
      name: oneOf(fact('name'), '[a-z0-9-]+'),
      service: '[a-z0-9-]+',
      job: '[a-z0-9-]+',
      person: '[\\w+=,.@-]+',
      day: '(?:SUN|MON|TUE|WED|THU|FRI|SAT)',
    };
  }

  /** True when the text is the template with its places filled. `own` are places of the judged resource. */
  fits(template: string, text: string, own: Readonly<Record<string, string | undefined>> = {}): boolean {
    const filled = Object.entries(own).reduce(
      (result, [place, value]) => (value === undefined ? result : result.split(`{${place}}`).join(value)),
      template,
    );
    let pattern = this.known.get(filled);
    if (!pattern) {
      const source = filled
        .split(/(\{[a-z]+\})/)
        .map((part, index) => (index % 2 === 0 ? escaped(part) : (this.places[part.slice(1, -1)] ?? '[\\w./-]+')))
        .join('');
      pattern = new RegExp(`^${source}$`, 'i');
      this.known.set(filled, pattern);
    }
    return pattern.test(text.replace(/^((?:AWS |Federated )?arn):aws-(?:cn|us-gov):/, '$1:aws:'));
  }
}
