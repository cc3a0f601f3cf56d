import { InvalidArgumentError } from 'commander';
import type { Severity } from '../preview/result';

/** `--file`, of the commands that read the landing zone. */
export const fileOption = ['--file <file>', 'the landing zone', 'landing-zone.yaml'] as const;

/** Least thing that fails a run: a severity, a level, or nothing at all. */
export type FailOn = Severity | 'mandatory' | 'advisory' | 'never';
export const failOnValues = [
  'mandatory',
  'advisory',
  'low',
  'medium',
  'high',
  'critical',
  'never',
] as const satisfies readonly FailOn[];

export const formats = ['text', 'json', 'html'] as const;
export type Format = (typeof formats)[number];

/** Formats of `landing-zone drift`. */
export const driftFormats = ['text', 'json', 'markdown', 'junit', 'sarif', 'sarif-upload'] as const;
export type DriftFormat = (typeof driftFormats)[number];

/** A report written to a file. */
export interface OutputFile<F extends string = Format> {
  readonly format: F;
  readonly path: string;
}

/** Reads `json=report.json`, repeatable, for the formats of a command. */
export function outputOf<F extends string>(
  known: readonly F[],
): (value: string, previous?: readonly OutputFile<F>[]) => readonly OutputFile<F>[] {
  return (value, previous = []) => {
    const [, name = '', path = ''] = /^([^=]*)=([\s\S]*)$/.exec(value) ?? [];
    const format = known.find((candidate) => candidate === name);
    if (format === undefined || path === '')
      throw new InvalidArgumentError(
        `Write FORMAT=PATH with one of the formats ${known.join(', ')}, for example json=report.json.`,
      );
    if (previous.some((other) => other.path === path))
      throw new InvalidArgumentError(`${path} is named twice; give every report its own file.`);
    return [...previous, { format, path }];
  };
}

/** `key=value`, the value may hold further `=`; repeatable. */
export function parseKeyValue(
  value: string,
  previous: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, key = '', text = ''] = /^([^=]+)=([\s\S]*)$/.exec(value) ?? [];
  if (key === '') throw new InvalidArgumentError('Write KEY=VALUE, for example aws:region=eu-west-1.');
  if (Object.hasOwn(previous, key)) throw new InvalidArgumentError(`${key} is given twice.`);
  return { ...previous, [key]: text };
}

/** A repeatable text. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  if (value === '') throw new InvalidArgumentError('It must not be empty.');
  return [...previous, value];
}

/** Whole seconds from 1 to a day. */
export function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (!/^\d+$/.test(value) || seconds < 1 || seconds > 86_400)
    throw new InvalidArgumentError('Write whole seconds from 1 to 86400.');
  return seconds;
}

/** A whole number from 1 to 500. */
export function parseParallel(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > 500)
    throw new InvalidArgumentError('Write a whole number from 1 to 500.');
  return number;
}
