import { bindings } from '../../../policies/pci-dss/bindings';
import { Expectations } from '../../../policies/model/expectation';
import { StackResource, StackView } from '../../../policies/model/stack-view';
import { asSeen, unknown } from '../judge';

/** A value computed from another resource of the program: unknown at preview, with a known origin. */
export class Ref {
  constructor(readonly name: string) {}
}
export const ref = (name: string): Ref => new Ref(name);

export interface ProgramResource {
  readonly type: string;
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export const resource = (
  type: string,
  name: string,
  props: Readonly<Record<string, unknown>> = {},
): ProgramResource => ({ type, name, props });

/** Two small programs that differ in one point. */
export interface Pair {
  readonly name: string;
  /** A policy that names this requirement has to fail the bad program. */
  readonly requirement: string;
  /** Name of the resource the finding is on, where the program has several. */
  readonly bad: readonly ProgramResource[];
  readonly good: readonly ProgramResource[];
}

export interface PairFinding {
  readonly policy: string;
  readonly level: string;
  readonly verdict: string;
  readonly requirements: readonly string[];
  readonly message: string;
}

const urnOf = ({ type, name }: ProgramResource): string => `urn:pulumi:example::project::${type}::${name}`;

function linked(program: readonly ProgramResource[]): readonly StackResource[] {
  const known = (value: unknown): unknown =>
    value instanceof Ref ? unknown : Array.isArray(value) ? value.map(known) : value;
  const origins = (value: unknown): readonly string[] =>
    value instanceof Ref ? [value.name] : Array.isArray(value) ? value.flatMap(origins) : [];
  const root: ProgramResource = resource('pulumi:pulumi:Stack', 'project-example');
  const resources = [root, ...program].map((one) => {
    const props = asSeen(
      Object.fromEntries(Object.entries(one.props).map(([property, value]) => [property, known(value)])),
    );
    return {
      urn: urnOf(one),
      type: one.type,
      name: one.name,
      props,
      opts: { protect: false },
      dependencies: [] as StackResource[],
      propertyDependencies: {} as Record<string, StackResource[]>,
    };
  });
  program.forEach((one, index) => {
    const target = resources[index + 1];
    for (const [property, value] of Object.entries(one.props)) {
      const found = resources.filter(({ name }) => origins(value).includes(name));
      if (target) target.propertyDependencies[property] = found;
      target?.dependencies.push(...found);
    }
  });
  return resources;
}

/** What the PCI DSS pack finds in a program. */
export function findingsIn(program: readonly ProgramResource[]): readonly PairFinding[] {
  const resources = linked(program);
  return bindings.flatMap(({ rule, level, enforces, supports = [] }) => {
    const settings = Object.fromEntries(
      Object.entries(rule.settings ?? {}).map(([name, schema]) => [name, schema.default]),
    );
    const judgements = [];
    if (rule.kind === 'stack') {
      const view = new StackView(resources, new Set(rule.types));
      rule.check(view, settings);
      judgements.push(...view.judgements);
    } else {
      for (const one of resources) {
        if (!rule.types.includes(one.type)) continue;
        const expect = new Expectations(one.urn);
        rule.check({ ...one, stackTags: new Map() }, expect, settings);
        judgements.push(...expect.judgements);
      }
    }
    return judgements
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ verdict, message, advisory }) => ({
        policy: rule.name,
        level: advisory ? 'advisory' : level,
        verdict,
        requirements: [...enforces, ...supports],
        message,
      }));
  });
}
