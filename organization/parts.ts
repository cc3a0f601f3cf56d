import type { Indexed, PartialFile } from './complete';
import { landingZoneSchema, type LandingZoneFile, type Section } from './schema';

/** What of a file can be used, and which sections are whole. */
export interface Parts {
  readonly file: PartialFile;
  readonly incomplete: ReadonlySet<Section>;
}

/**
 * Stand-ins for required sections that do not parse, so that the checks of the other sections still run. Checks ask whether a section is
 * complete before they say anything about these.
 */
const standIns: Pick<LandingZoneFile, 'name' | 'homeRegion' | 'notifications'> = {
  name: 'unnamed',
  homeRegion: 'eu-west-1',
  notifications: { securityEmail: 'unknown@example.com', securityContact: { name: '-', title: '-', phone: '0' } },
};

function indexed<T>(items: readonly T[]): readonly Indexed<T>[] {
  return items.map((item, index) => ({ index, item }));
}

/** A file that parses as a whole. */
export function wholeParts(file: LandingZoneFile): Parts {
  return {
    incomplete: new Set(),
    file: {
      ...file,
      accounts: indexed(file.accounts),
      organizationalUnits: file.organizationalUnits && indexed(file.organizationalUnits),
      customGuardrails: indexed(file.customGuardrails),
      jobFunctions: file.jobFunctions && indexed(file.jobFunctions),
      people: indexed(file.people),
    },
  };
}

interface Parser<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** The sections, and of lists the items, of a file that does not parse as a whole. */
export function usableParts(raw: Readonly<Record<string, unknown>>): Parts {
  const { shape } = landingZoneSchema;
  const incomplete = new Set<Section>();

  function section<K extends Section, F>(
    key: K,
    schema: Parser<LandingZoneFile[K]>,
    otherwise: F,
  ): LandingZoneFile[K] | F {
    const parsed = schema.safeParse(raw[key]);
    if (parsed.success) return parsed.data;
    incomplete.add(key);
    return otherwise;
  }

  function items<T>(key: Section, element: Parser<T>): readonly Indexed<T>[] {
    const value = raw[key];
    if (value === undefined) return [];
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    const usable = entries.flatMap((entry, index) => {
      const parsed = element.safeParse(entry);
      return parsed.success ? [{ index, item: parsed.data }] : [];
    });
    if (!Array.isArray(value) || usable.length < entries.length) incomplete.add(key);
    return usable;
  }

  const file: PartialFile = {
    name: section('name', shape.name, standIns.name),
    organizationId: section('organizationId', shape.organizationId, undefined),
    partition: section('partition', shape.partition, undefined),
    homeRegion: section('homeRegion', shape.homeRegion, standIns.homeRegion),
    regions: section('regions', shape.regions, undefined),
    organizationalUnits:
      raw.organizationalUnits === undefined
        ? undefined
        : items('organizationalUnits', shape.organizationalUnits.unwrap().element),
    customGuardrails: items('customGuardrails', shape.customGuardrails.unwrap().element),
    accounts: items('accounts', shape.accounts.element),
    jobFunctions:
      raw.jobFunctions === undefined ? undefined : items('jobFunctions', shape.jobFunctions.unwrap().element),
    people: items('people', shape.people.unwrap().element),
    identity: section('identity', shape.identity, shape.identity.parse(undefined)),
    passwordPolicy: section('passwordPolicy', shape.passwordPolicy, shape.passwordPolicy.parse(undefined)),
    productionAccess: section('productionAccess', shape.productionAccess, undefined),
    logs: section('logs', shape.logs, shape.logs.parse(undefined)),
    detection: section('detection', shape.detection, shape.detection.parse(undefined)),
    assessment: section('assessment', shape.assessment, shape.assessment.parse(undefined)),
    notifications: section('notifications', shape.notifications, standIns.notifications),
    tags: section('tags', shape.tags, {}),
  };
  // A file without accounts gets one message, from the schema.
  if (raw.accounts === undefined || file.accounts.length === 0) incomplete.add('accounts');
  return { file, incomplete };
}
