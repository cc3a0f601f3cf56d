import type { AnalyzerOptions } from '../packs/pack';
import { AliasRequest, CustomTimeoutTexts, RequestRefused, ResourceOptions } from '../registration';
import { createUrn, parseUrn } from '../urn';

const unitSeconds: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/**
 * Seconds of a duration as Go writes it ("30m", "1h30m", "1.5h"); 0 for an empty text. https://pkg.go.dev/time#ParseDuration
 *
 * @throws RequestRefused for any other text.
 */
export function parseDuration(text: string): number {
  if (text === '' || text === '0') return 0;
  const match = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text);
  if (match === null)
    throw new RequestRefused(
      `custom timeout ${JSON.stringify(text)} is no duration; write for example "30m" or "1h30m"`,
    );
  let seconds = 0;
  for (const [, amount, unit] of (match[2] ?? '').matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    seconds += Number(amount) * (unitSeconds[unit ?? 's'] ?? 1);
  }
  return match[1] === '-' ? -seconds : seconds;
}

function parseTimeouts(timeouts: CustomTimeoutTexts | undefined): AnalyzerOptions['customTimeouts'] {
  return {
    create: parseDuration(timeouts?.create ?? ''),
    update: parseDuration(timeouts?.update ?? ''),
    delete: parseDuration(timeouts?.delete ?? ''),
  };
}

interface Identity {
  readonly stack: string;
  readonly project: string;
  readonly type: string;
  readonly name: string;
  readonly parent: string;
}

/** The URN an alias stands for: what it does not say is as in the resource itself. */
function aliasUrn(alias: AliasRequest, own: Identity): string {
  const { spec } = alias;
  if (spec === undefined) return alias.urn;
  const parent = spec.noParent ? '' : spec.parentUrn || own.parent;
  return createUrn(
    spec.stack || own.stack,
    spec.project || own.project,
    parseUrn(parent)?.qualifiedType ?? '',
    spec.type || own.type,
    spec.name || own.name,
  );
}

/** The options of a resource as policies see them. */
export function toAnalyzerOptions(options: ResourceOptions, own: Identity): AnalyzerOptions {
  return {
    protect: options.protect ?? false,
    ignoreChanges: options.ignoreChanges,
    deleteBeforeReplace: options.deleteBeforeReplace,
    additionalSecretOutputs: options.additionalSecretOutputs,
    aliases: [...new Set(options.aliases.map((alias) => aliasUrn(alias, own)))],
    customTimeouts: parseTimeouts(options.customTimeouts),
    parent: own.parent,
  };
}
