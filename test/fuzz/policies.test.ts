import * as fc from 'fast-check';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { Binding } from '../../policies/model/binding';
import { toPolicies } from '../../policies/model/pack';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { AwsType, awsTypes } from './aws-types';
import { anyInputs } from './values';

/** `@pulumi/policy`'s own proxy: what a policy sees in a real preview. Not exported from its index. */
const { unknownCheckingProxy } = jest.requireActual<{ unknownCheckingProxy: <T>(value: T) => T }>(
  '@pulumi/policy/proxy',
);

/** Samples for each type; `FUZZ_SAMPLES=100` looks longer. The seed is fixed unless `FUZZ_SEED` says another. */
const samples = Number(process.env['FUZZ_SAMPLES'] ?? 1);
/** Resource policies refuse other types before they look; in the default run each meets every twentieth of them. */
const stride = samples > 20 ? 1 : 20;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_101);

/** How to run one policy again on the same inputs. */
const repeating = (policy: string): string =>
  `Repeat with: FUZZ_SEED=${seed} FUZZ_SAMPLES=${samples} npx jest --config jest.slow.config.js test/fuzz -t '${policy} never throws'`;

/** Runs a policy over resources made from the seed; its error tells which policy it was and how to see it again. */
function runNamed(policy: Policy, resources: readonly Resource[], test: string): void {
  try {
    policy.run(resources);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(
      `${policy.name} threw on ${resources.length} resources\n${text}\nRepeat with: FUZZ_SEED=${seed} FUZZ_SAMPLES=${samples} npx jest --config jest.slow.config.js test/fuzz -t '${test}'`,
      { cause: error },
    );
  }
}

/** What the wrapper of every rule reports when the rule threw. */
const ownFailure = 'itself failed';

/** Thrown without a stack trace: it is thrown some hundred thousand times. */
const saidNotApplicable = new Error('not applicable');
const notApplicable = (): never => {
  throw saidNotApplicable;
};

interface Policy {
  readonly name: string;
  readonly run: (resources: readonly Resource[]) => void;
}

interface Resource {
  readonly type: string;
  readonly props: object;
}

const urnOf = (type: string, index: number): string => `urn:pulumi:production::project::${type}::subject-${index}`;

function seen(props: object): object {
  return unknownCheckingProxy(JSON.parse(JSON.stringify(props)) as object);
}

/** A policy as the Pulumi engine calls it; anything but a verdict is an error. */
function runnable(binding: Binding): Policy {
  const [policy] = toPolicies({ name: 'Fuzz', version: '1', reference: 'none' }, 'docs', [binding]);
  if (!policy) throw new Error('no policy');
  const report = (violation: string | { readonly message: string }): void => {
    const message = typeof violation === 'string' ? violation : violation.message;
    if (message.includes(ownFailure)) throw new Error(message);
  };
  const shared = { stackTags: new Map<string, string>(), getConfig: <T extends object>() => ({}) as T, notApplicable };
  return {
    name: policy.name,
    run: (resources) => {
      try {
        if ('validateStack' in policy) {
          const stack = [{ type: 'pulumi:pulumi:Stack', props: {} }, ...resources].map(({ type, props }, index) => ({
            type,
            urn: urnOf(type, index),
            name: `subject-${index}`,
            props,
            opts: {},
            dependencies: [] as unknown[],
            propertyDependencies: {} as Record<string, unknown[]>,
          }));
          const [, ...others] = stack;
          // Resources refer to each other, so that rules follow links from anywhere to anywhere.
          others.forEach((resource, index) => {
            const next = others[(index + 1) % others.length];
            for (const property of Object.keys(resource.props))
              if (next && property.length % 2 === 0) resource.propertyDependencies[property] = [next];
          });
          void policy.validateStack(
            { ...shared, resources: stack } as unknown as Parameters<typeof policy.validateStack>[0],
            report as never,
          );
          return;
        }
        const { validateResource, remediateResource } = policy as unknown as {
          readonly validateResource: (args: unknown, report: unknown) => void;
          readonly remediateResource?: (args: unknown) => unknown;
        };
        for (const { type, props } of resources) {
          const args = {
            ...shared,
            type,
            name: 'subject',
            urn: urnOf(type, 0),
            props,
            opts: {},
            isType: () => false,
            asType: () => undefined,
          };
          validateResource(args, report);
          remediateResource?.(args);
        }
      } catch (error) {
        const unknown = error instanceof Error && error.constructor.name === 'UnknownValueError';
        if (error !== saidNotApplicable && !unknown) throw error;
      }
    },
  };
}

const types = awsTypes();
const inputsOf = new Map(types.map(({ type, inputs }) => [type, inputs]));
const all = [...pciDss, ...landingZone];
const policies = new Map(all.map((binding) => [binding.rule.name, runnable(binding)]));

function check(policy: Policy, of: readonly AwsType[], runs: number): void {
  const stack = fc.tuple(
    ...of.map(({ type, inputs }) => anyInputs(inputs).map((props): Resource => ({ type, props }))),
  );
  fc.assert(
    // A counterexample shows the inputs themselves; the policy gets them as it would see them.
    fc.property(stack, (resources) => policy.run(resources.map(({ type, props }) => ({ type, props: seen(props) })))),
    {
      seed,
      numRuns: runs,
      interruptAfterTimeLimit: 30_000,
      markInterruptAsFailure: true,
      reporter: (details) => {
        if (details.failed) throw new Error(`${fc.defaultReportMessage(details)}\n${repeating(policy.name)}`);
      },
    },
  );
}

const foreign = ['aws-native:s3:Bucket', 'kubernetes:core/v1:Pod', 'random:index/randomId:RandomId', 'my:component:Thing', 'pulumi:providers:aws', '', 'aws', 'aws::', '__proto__'] as const; // prettier-ignore
const everyOwnType = [...new Set(all.flatMap(({ rule }) => rule.types))];

/** A policy document of half a megabyte, one that is deeply nested, one whose Statement is a list of lists, and text that is none. */
const hugeDocument = JSON.stringify({
  Statement: Array.from({ length: 4_000 }, (_, index) => ({
    Effect: 'Allow',
    Action: `s3:Get${index}`,
    Resource: '*',
  })),
});
const deepDocument = `{"Statement":${'['.repeat(3_000)}${']'.repeat(3_000)}}`;
const deepCondition = `{"Statement":[{"Condition":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}]}`;
const holding = (value: unknown): readonly Resource[] =>
  everyOwnType.map((type) => ({
    type,
    props: seen(Object.fromEntries((inputsOf.get(type) ?? []).map((input) => [input, value]))),
  }));

/** Stacks no program makes on purpose. */
const oddStacks: readonly (readonly [string, readonly Resource[]])[] = [
  ['a stack of nothing', []],
  ['types of other providers', foreign.map((type) => ({ type, props: seen({ name: 'x', policy: '{' }) }))],
  ['resources without any input', everyOwnType.map((type) => ({ type, props: seen({}) }))],
  ['texts where objects belong', holding('text')],
  ['lists where objects belong', holding([[], [[]], {}])],
  ['objects where lists belong', holding({ 0: 'a', length: 7, constructor: 'x', toString: 'y' })],
  ['numbers everywhere', holding(1e308)],
  ['huge texts', holding('a'.repeat(100_000))],
  ['huge documents', holding(hugeDocument).slice(0, 60)],
  ['deeply nested documents', holding(deepDocument)],
  ['deeply nested conditions', holding(deepCondition)],
  ['documents that are a list', holding('[{"Effect":"Allow"}]')],
  ['ARNs that are none', holding('arn:::::/:')],
  ['blocks that are none', holding('10.0.0.0.0/99')],
];

describe('policies on resources of any shape', () => {
  it('knows the resource types of the installed SDK', () => {
    expect(types.length).toBeGreaterThan(1_500);
  });

  it.each(all.map((binding) => [binding.rule.name, binding] as const))('%s never throws', (_name, binding) => {
    const own = binding.rule.types.flatMap((type) => {
      const inputs = inputsOf.get(type);
      return inputs ? [{ type, inputs }] : [];
    });
    const policy = policies.get(binding.rule.name);
    if (!policy) throw new Error('no policy');
    if (binding.rule.kind === 'stack') check(policy, [...own, ...own].slice(0, 24), samples * 8);
    else for (const one of own) check(policy, [one], samples * 5);
  });

  it('no policy throws on types that are not its own', () => {
    const resources = types.map(({ type, inputs }): Resource => {
      const [props = {}] = fc.sample(anyInputs(inputs), { seed, numRuns: 1 });
      return { type, props: seen(props) };
    });
    for (const { rule } of all) {
      const policy = policies.get(rule.name);
      if (!policy) throw new Error('no policy');
      const chosen =
        rule.kind === 'stack'
          ? [resources]
          : resources.filter((_, index) => index % stride === 0).map((resource) => [resource]);
      for (const some of chosen) runNamed(policy, some, 'no policy throws on types that are not its own');
    }
  });

  it.each(oddStacks)('no stack policy throws on %s', (name, resources) => {
    for (const { rule } of all) {
      const policy = policies.get(rule.name);
      if (rule.kind === 'stack' && policy) runNamed(policy, resources, `no stack policy throws on ${name}`);
    }
  });

  it('no policy throws on numbers JSON cannot hold, nor takes long', () => {
    // A plan reaches policies as protobuf values: numbers of every kind, but no dates, functions or big integers.
    const odd = [NaN, Infinity, -Infinity, -0, Object.create(null) as object];
    const slow: string[] = [];
    for (const { rule } of all) {
      const own = rule.types.flatMap((type) => {
        const inputs = inputsOf.get(type) ?? [];
        return odd.map((value): Resource => {
          const props = Object.fromEntries(inputs.map((input) => [input, value]));
          return { type, props: unknownCheckingProxy(props) };
        });
      });
      const before = process.cpuUsage();
      const policy = policies.get(rule.name);
      const chosen = rule.kind === 'stack' ? [own.slice(0, 60)] : own.map((resource) => [resource]);
      for (const some of chosen) if (policy) runNamed(policy, some, 'no policy throws on numbers JSON cannot hold');
      const { user } = process.cpuUsage(before);
      // Milliseconds a resource; generous, since the first run of a rule compiles it.
      if (user / 1000 / Math.max(1, own.length) > 50) slow.push(rule.name);
    }
    expect(slow).toEqual([]);
  });
});
