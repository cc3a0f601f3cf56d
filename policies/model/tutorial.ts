import { Settings, TypeToken } from './rule';

/** A value another resource of the same example gives: `from('logs', 'id')` is printed as `logs.id`. */
export class OutputOf {
  constructor(
    readonly resource: string,
    readonly output: string,
  ) {}
}

/** A JSON document given as text, such as a bucket policy; printed as `JSON.stringify({ … })`. */
export class JsonText {
  constructor(readonly document: ExampleValue) {}
}

/** Text around outputs; printed as a template of `pulumi.interpolate`. */
export class Interpolation {
  constructor(
    readonly texts: readonly string[],
    readonly outputs: readonly OutputOf[],
  ) {}
}

export type ExampleValue =
  | string
  | number
  | boolean
  | OutputOf
  | JsonText
  | Interpolation
  | readonly ExampleValue[]
  | { readonly [key: string]: ExampleValue };

/** One resource of an example: data, so that the same example is printed as TypeScript and judged by the policy. */
export interface ExampleResource {
  readonly type: TypeToken;
  /** Logical name, unique in the example, and in camel case the name of the variable: `card-data` becomes `cardData`. */
  readonly name: string;
  readonly props: { readonly [property: string]: ExampleValue };
  /** The `protect` option of the resource. */
  readonly protect?: true;
}

/** The page a beginner reads about one policy. What the binding says already (severity, requirements, fix) is not repeated. */
export interface Tutorial {
  /** What the policy asks and which AWS feature that is, for somebody who has not met the feature. Two to four sentences. */
  readonly meaning: string;
  /** Why PCI DSS wants it: what the requirement protects, in own words. One to three sentences. */
  readonly why: string;
  /** How the gap is used in practice, as steps an attacker or an accident takes. Two to five sentences. */
  readonly attack: string;
  /** The policy fails this stack. As short as it can be. */
  readonly wrong: readonly ExampleResource[];
  /** The policy passes this stack, otherwise the same as `wrong`. */
  readonly right: readonly ExampleResource[];
  /** Configuration of the policy the examples are judged with, for policies that judge nothing until they are configured. */
  readonly settings?: Settings;
  /** The day the examples are judged on (`2026-01-15`), for policies that look at the calendar. */
  readonly day?: string;
  /** Steps that fix a deployed resource without an outage; the first step finds out who would be hurt, the last one verifies. */
  readonly repair: readonly string[];
  /** Official pages for reading on. */
  readonly links: readonly TutorialLink[];
}

export interface TutorialLink {
  readonly title: string;
  readonly url: string;
}

/** Declares a resource of an example. */
export function resource(
  type: TypeToken,
  name: string,
  props: ExampleResource['props'],
  options: Pick<ExampleResource, 'protect'> = {},
): ExampleResource {
  return { type, name, props, ...options };
}

/** Refers to an output of another resource of the example by its logical name. */
export function from(name: string, output: string): OutputOf {
  return new OutputOf(name, output);
}

/** A document given as JSON text. */
export function json(document: ExampleValue): JsonText {
  return new JsonText(document);
}

/** Tag of a text with outputs in it, for example an ARN followed by a path. */
export function interpolate(texts: TemplateStringsArray, ...outputs: readonly OutputOf[]): Interpolation {
  return new Interpolation([...texts], outputs);
}
