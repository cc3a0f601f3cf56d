import { isDeepStrictEqual } from 'node:util';
import type { LimitId } from '../../preview/limits';
import type { MarkedValue } from '../../preview/result';
import { parseUrn } from '../../preview/urn';
import type { Difference } from './comparison';
import type { Plan } from './plan';

const isObject = (value: unknown): value is { readonly [key: string]: MarkedValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMark = (value: unknown, mark: string): boolean => isObject(value) && isDeepStrictEqual(value, { [mark]: true });

/** Logical name of a URN. */
const nameOf = (urn: string): string => parseUrn(urn)?.name ?? '';

/** A name as providers make it: the logical name, a hyphen and seven hexadecimal digits. */
const isGenerated = (value: unknown, logicalName: string): value is string =>
  typeof value === 'string' &&
  value.toLowerCase().startsWith(`${logicalName.toLowerCase()}-`) &&
  /^[0-9a-f]{7}$/.test(value.slice(logicalName.length + 1));

/** Names the provider generated in a real plan and that the embedded plan does not have. */
function generatedNames(embedded: Plan, real: Plan): readonly string[] {
  const known = new Map(embedded.resources.map((resource) => [resource.urn, resource]));
  return real.resources.flatMap(({ urn, inputs }) =>
    ['name', 'bucket'].flatMap((input) => {
      const value = inputs[input];
      return isGenerated(value, nameOf(urn)) && !(input in (known.get(urn)?.inputs ?? {})) ? [value] : [];
    }),
  );
}

/** True when `real` is `embedded` but for unknowns, each of which is a text made of a generated name. */
function isMadeOfNames(embedded: unknown, real: unknown, names: readonly string[]): boolean {
  if (isMark(embedded, '$unknown')) return typeof real === 'string' && names.some((name) => real.includes(name));
  if (Array.isArray(embedded) && Array.isArray(real)) {
    return embedded.length === real.length && embedded.every((item, index) => isMadeOfNames(item, real[index], names));
  }
  if (isObject(embedded) && isObject(real)) {
    const keys = Object.keys(embedded);
    return (
      isDeepStrictEqual(keys.sort(), Object.keys(real).sort()) &&
      keys.every((key) => isMadeOfNames(embedded[key], real[key], names))
    );
  }
  return isDeepStrictEqual(embedded, real);
}

function explainInput(
  { place, field, embedded, real }: Difference,
  names: readonly string[],
  imported: readonly string[],
): LimitId | undefined {
  if (embedded === undefined && imported.includes(place)) return 'prior-state';
  if (embedded === undefined && (field === 'name' || field === 'bucket') && isGenerated(real, nameOf(place)))
    return 'generated-names';
  if (embedded === undefined && field === 'tagsAll') return 'provider-defaults';
  if (field === '__provider' && isMark(embedded, '$secret')) return 'hidden-values';
  if (isMadeOfNames(embedded, real, names)) return 'generated-names';
  return undefined;
}

/** True when `real` is `embedded` but for unknowns. */
function isKnownOnlyThere(embedded: unknown, real: unknown): boolean {
  if (isMark(embedded, '$unknown')) return true;
  if (!isObject(embedded) || !isObject(real)) return isDeepStrictEqual(embedded, real);
  return [...new Set([...Object.keys(embedded), ...Object.keys(real)])].every((key) =>
    isKnownOnlyThere(embedded[key], real[key]),
  );
}

function explainLevel({ place, embedded, real }: Difference): LimitId | undefined {
  const [, , , verdict] = JSON.parse(place) as readonly string[];
  return verdict === 'undetermined' && embedded === 'mandatory' && real === 'advisory'
    ? 'undetermined-level'
    : undefined;
}

/** What an embedded preview says when it does not go on where the engine does. */
const incompleteBy: readonly (readonly [RegExp, LimitId])[] = [
  [/^data-source: /, 'data-sources'],
  [/^program: an error is logged$/, 'logged-errors'],
  [/^pack: The configuration of policy pack .* there is no policy /s, 'strict-configuration'],
];

/** What the CLI says when a pack does not print the port first that it serves. */
const packDidNotStart = /could not read policy pack port: expected integer/;

function explainCompleteness({ embedded, real }: Difference): LimitId | undefined {
  if (real === 'complete') return incompleteBy.find(([pattern]) => pattern.test(String(embedded)))?.[1];
  return embedded === 'complete' && packDidNotStart.test(String(real)) ? 'printing-packs' : undefined;
}

/** Finds the limit of `preview/limits.ts` that explains each difference of two plans. */
export class ListedDifferences {
  private readonly names: readonly string[];
  /** URNs of resources with an input that is unknown here and made of a generated name there. */
  private readonly unknownByName: ReadonlySet<string>;

  constructor(
    private readonly embedded: Plan,
    private readonly real: Plan,
    differences: readonly Difference[],
  ) {
    this.names = generatedNames(embedded, real);
    this.unknownByName = new Set(
      differences.flatMap(({ kind, place, embedded: here, real: there }) =>
        kind === 'input' && here !== undefined && isMadeOfNames(here, there, this.names) ? [place] : [],
      ),
    );
  }

  /** Undefined for a difference that no limit explains. */
  explain(difference: Difference): LimitId | undefined {
    switch (difference.kind) {
      case 'completeness':
        return explainCompleteness(difference);
      case 'input':
        return explainInput(difference, this.names, this.real.imported) ?? this.explainLookup(difference);
      case 'finding':
        return explainLevel(difference) ?? this.explainDecided(difference) ?? this.explainUntraceable(difference);
      default:
        return undefined;
    }
  }

  /** An input made of what the provider knows of a resource that is looked up. */
  private explainLookup({ place, field, embedded, real }: Difference): LimitId | undefined {
    const resource = this.embedded.resources.find(({ urn }) => urn === place);
    const sources = resource?.propertyDependencies?.[field] ?? [];
    const isLookup = this.embedded.resources.some(({ urn, external }) => external === true && sources.includes(urn));
    return isLookup && isKnownOnlyThere(embedded, real) ? 'data-sources' : undefined;
  }

  private isUndetermined(pack = '', policy = '', resource = ''): boolean {
    return this.embedded.findings.some(
      (finding) =>
        finding.pack === pack &&
        finding.policy === policy &&
        finding.resource === resource &&
        finding.verdict === 'undetermined',
    );
  }

  /** A judgement the engine can make since it knows a generated name; here it is undetermined. */
  private explainDecided({ place }: Difference): LimitId | undefined {
    const [pack, policy, resource = ''] = JSON.parse(place) as readonly string[];
    return this.isUndetermined(pack, policy, resource) && this.unknownByName.has(resource)
      ? 'generated-names'
      : undefined;
  }

  /**
   * A judgement on an unknown input without dependencies. The engine leaves such inputs out of the property dependencies it tells
   * packs (`AnalyzeStack` of pkg/resource/plugin/analyzer_plugin.go), so nothing tells them from what AWS computes.
   */
  private explainUntraceable({ place }: Difference): LimitId | undefined {
    const [pack, policy, urn = ''] = JSON.parse(place) as readonly string[];
    const resource = this.embedded.resources.find((candidate) => candidate.urn === urn);
    const isUntraceable = Object.entries(resource?.inputs ?? {}).some(
      ([input, value]) => isMark(value, '$unknown') && (resource?.propertyDependencies?.[input] ?? []).length === 0,
    );
    return isUntraceable && this.isUndetermined(pack, policy, urn) ? 'untraceable-inputs' : undefined;
  }
}
