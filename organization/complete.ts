import {
  defaultEnvironment,
  defaultJobFunctions,
  defaultOrganizationalUnits,
  defaultProductionPolicies,
  defaultTierBits,
  defaultTierNames,
  defaultUnitOf,
  defaultZoneLetters,
} from './defaults';
import type { ReadBeside } from './beside';
import { formatCidr, parseCidr, subnets } from './cidr';
import type {
  Account,
  CustomGuardrail,
  Identity,
  JobFunction,
  Network,
  Organization,
  OrganizationalUnit,
  Tier,
} from './model';
import type { Path } from './problem';
import { partitionOf } from './regions';
import type { LandingZoneFile } from './schema';
import { defaultGuardrails } from './unit-guardrails';

/** An item of a list in the file and its index there; items that do not parse are left out, so indexes may have gaps. */
export interface Indexed<T> {
  readonly index: number;
  readonly item: T;
}

type Lists = 'accounts' | 'organizationalUnits' | 'customGuardrails' | 'jobFunctions' | 'people';
type Item<K extends Lists> = NonNullable<LandingZoneFile[K]>[number];

/** The parts of a file that parse, lists with the place of each item. */
export type PartialFile = Omit<LandingZoneFile, Lists> & {
  readonly [K in Lists]: readonly Indexed<Item<K>>[] | (undefined extends LandingZoneFile[K] ? undefined : never);
};

export interface Completed {
  readonly organization: Organization;
  /** Where accounts, units, guardrails, job functions, people and networks stand in the file. */
  readonly places: ReadonlyMap<object, Path>;
}

/** Default tiers, cut from the network in order; none when the network is too small, which a check then reports. */
function defaultTiers(cidr: string, zones: number): readonly Tier[] {
  const network = parseCidr(cidr);
  const prefix = network && network.prefix + defaultTierBits;
  if (!network || !prefix || prefix > 28 || zones * defaultTierNames.length > 2 ** defaultTierBits) return [];
  const blocks = subnets(network, prefix, zones * defaultTierNames.length).map(formatCidr);
  return defaultTierNames.map((name, index) => ({ name, cidrs: blocks.slice(index * zones, (index + 1) * zones) }));
}

function completeNetwork(network: NonNullable<Item<'accounts'>['network']>, homeRegion: string): Network {
  const availabilityZones = network.availabilityZones ?? defaultZoneLetters.map((letter) => `${homeRegion}${letter}`);
  return {
    cidr: network.cidr,
    availabilityZones,
    tiers: network.tiers ?? defaultTiers(network.cidr, availabilityZones.length),
  };
}

function completeAccount(account: Item<'accounts'>, homeRegion: string): Account {
  const environment =
    account.environment ?? (account.kind === 'workload' ? 'shared' : defaultEnvironment(account.kind));
  return {
    ...account,
    id: account.id,
    environment,
    organizationalUnit: account.organizationalUnit ?? defaultUnitOf(account.kind, environment),
    network: account.network && completeNetwork(account.network, homeRegion),
  };
}

/** Blanks between the parts of a document count against AWS's limit, so they go; what is no JSON stays for the check. */
function minify(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document));
  } catch {
    return document;
  }
}

/** What the mode needs; settings that are missing are reported by a check and stand as empty here. */
function completeIdentity(file: PartialFile, read: ReadBeside): Identity {
  const { mode, membership, saml, oidc, identityCenter, groups = {} } = file.identity;
  const shared = {
    membership,
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, { nonProduction, production }]) => [name, { nonProduction, production }]),
    ),
  };
  switch (mode) {
    case 'iam-users':
      return { mode };
    case 'saml': {
      const metadataFile = saml?.metadataFile ?? '';
      const metadata = saml === undefined ? undefined : read(metadataFile);
      return { mode, ...shared, metadataFile, metadata: metadata && 'text' in metadata ? metadata.text : '' };
    }
    case 'oidc':
      return { mode, ...shared, issuer: (oidc?.issuer ?? '').replace(/\/$/, ''), clientIds: oidc?.clientIds ?? [] };
    case 'identity-center':
      return {
        mode,
        ...shared,
        instanceArn: identityCenter?.instanceArn ?? '',
        region: identityCenter?.region ?? file.homeRegion,
      };
  }
}

/**
 * Fills every default in.
 *
 * @param read reads the files landing-zone.yaml names
 */
export function complete(file: PartialFile, read: ReadBeside): Completed {
  const places = new Map<object, Path>();
  function placed<T extends object>(path: Path, value: T): T {
    places.set(value, path);
    return value;
  }

  const partition = file.partition ?? partitionOf(file.homeRegion) ?? 'aws';
  const accounts = file.accounts.map(({ index, item }) => {
    const account = placed(['accounts', index], completeAccount(item, file.homeRegion));
    if (account.network) placed(['accounts', index, 'network'], account.network);
    return account;
  });

  const unitsGiven = file.organizationalUnits ?? defaultOrganizationalUnits.map((item, index) => ({ index, item }));
  const guardrailsByDefault = defaultGuardrails(
    unitsGiven.map(({ item }) => ({ name: item.name, parent: item.parent })),
    accounts,
  );
  const organizationalUnits = unitsGiven.map(({ index, item }): OrganizationalUnit =>
    placed(['organizationalUnits', index], {
      name: item.name,
      parent: item.parent,
      guardrails: ('guardrails' in item ? item.guardrails : undefined) ?? guardrailsByDefault.get(item.name) ?? [],
    }),
  );

  const jobFunctions: readonly JobFunction[] = file.jobFunctions
    ? file.jobFunctions.map(({ index, item }) =>
        placed(['jobFunctions', index], {
          ...item,
          productionManagedPolicyArns: item.productionManagedPolicyArns ?? defaultProductionPolicies(partition),
        }),
      )
    : defaultJobFunctions(
        partition,
        accounts.filter(({ kind, state }) => kind === 'workload' && state === 'active'),
      ).map((jobFunction) => placed(['jobFunctions'], jobFunction));

  const regions = file.regions ?? [file.homeRegion];
  return {
    places,
    organization: {
      ...file,
      organizationId: file.organizationId,
      partition,
      regions: [
        ...regions.filter((region) => region === file.homeRegion),
        ...regions.filter((region) => region !== file.homeRegion),
      ],
      organizationalUnits,
      customGuardrails: file.customGuardrails.map(({ index, item }): CustomGuardrail =>
        placed(['customGuardrails', index], { ...item, document: minify(item.document) }),
      ),
      accounts,
      jobFunctions,
      people: file.people.map(({ index, item }) => placed(['people', index], item)),
      productionAccess: file.productionAccess && {
        ...file.productionAccess,
        slackCommand: file.productionAccess.slackCommand,
        chatService: file.productionAccess.chatService,
      },
      identity: completeIdentity(file, read),
      notifications: { ...file.notifications, slack: file.notifications.slack },
    },
  };
}
