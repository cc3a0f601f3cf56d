import { stackOf } from '../model/classification';
import { Settings, SettingSchema } from '../model/rule';
import { StackView } from '../model/stack-view';
import { asList } from '../model/values';

/** What an account of the landing zone is for; the same words as `AccountKind` of the organization. */
export type Kind = 'management' | 'log-archive' | 'security' | 'iam' | 'iam-production' | 'workload';

export interface KnownAccount {
  readonly name: string;
  readonly kind: Kind;
  /** Twelve digits, empty until AWS has created the account. */
  readonly id: string;
  readonly environment: string;
  readonly production: boolean;
  /** Tiers of its network, and subnets of all of them; 0 without a network. */
  readonly tiers: number;
  readonly subnets: number;
  /** Of an identity account: people who have a user there. */
  readonly users: number;
  /** Of an identity account: roles people of an identity provider enter with. */
  readonly doors: number;
  /** Of the production IAM account: permission sets assigned in IAM Identity Center. */
  readonly assignments: number;
}

const kinds: ReadonlySet<string> = new Set<Kind>([
  'management',
  'log-archive',
  'security',
  'iam',
  'iam-production',
  'workload',
]);

/** Settings of the rules that need to know the organization; without them those rules do not apply. */
export const accountSettings: Readonly<Record<'accounts' | 'regions', SettingSchema>> = {
  accounts: {
    type: 'array',
    items: { type: 'string' },
    description:
      'Accounts as name:kind:id:environment:tiers:subnets:users:doors:assignments; the CLI gives those of landing-zone.yaml.',
    default: [],
  },
  regions: {
    type: 'array',
    items: { type: 'string' },
    description: 'Governed regions, the home region first; the CLI gives those of landing-zone.yaml.',
    default: [],
  },
};

/** The accounts of the setting `accounts`; entries of another form are left out. */
export function knownAccounts(settings: Settings): readonly KnownAccount[] {
  return asList(settings['accounts']).flatMap((entry) => {
    const [name = '', kind = '', id = '', environment = '', ...counts] = String(entry).split(':');
    const [tiers = 0, subnets = 0, users = 0, doors = 0, assignments = 0] = counts.map(Number);
    return kinds.has(kind)
      ? [
          {
            name,
            kind: kind as Kind,
            id,
            environment,
            production: environment === 'production',
            tiers,
            subnets,
            users,
            doors,
            assignments,
          },
        ]
      : [];
  });
}

export function governedRegions(settings: Settings): readonly string[] {
  return asList(settings['regions']).map(String);
}

/** The account a stack stands for: the one of its name. */
export function accountOf(stack: StackView, settings: Settings): KnownAccount | undefined {
  const [first] = stack.resources;
  if (!first) return undefined;
  const name = stackOf(first.urn);
  return knownAccounts(settings).find((account) => account.name === name);
}
