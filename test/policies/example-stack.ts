import { ExampleResource, ExampleValue, Interpolation, JsonText, OutputOf } from '../../policies/model/tutorial';
import type { Rule, Settings } from '../../policies/model/rule';
import { judge, Judged, judgeStack, StackFixture, unknown } from './judge';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** An output as the preview knows it: an input of the same name, else unknown. */
function known({ resource: name, output }: OutputOf, resources: readonly ExampleResource[]): Json {
  const target = resources.find((candidate) => candidate.name === name);
  if (!target) throw new Error(`the example refers to ${name}, which it does not declare`);
  const value = target.props[output];
  return value === undefined ? unknown : resolved(value, resources);
}

function holdsUnknown(value: Json): boolean {
  return typeof value === 'object' ? Object.values(value).some(holdsUnknown) : value === unknown;
}

function resolved(value: ExampleValue, resources: readonly ExampleResource[]): Json {
  if (value instanceof OutputOf) return known(value, resources);
  if (value instanceof JsonText) {
    const document = resolved(value.document, resources);
    return holdsUnknown(document) ? unknown : JSON.stringify(document);
  }
  if (value instanceof Interpolation) {
    const outputs = value.outputs.map((output) => known(output, resources));
    if (outputs.some(holdsUnknown)) return unknown;
    return value.texts.map((text, index) => `${text}${String(outputs[index] ?? '')}`).join('');
  }
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly ExampleValue[]).map((item) => resolved(item, resources));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolved(item as ExampleValue, resources)]),
  );
}

function sources(value: ExampleValue): readonly string[] {
  if (value instanceof OutputOf) return [value.resource];
  if (value instanceof JsonText) return sources(value.document);
  if (value instanceof Interpolation) return value.outputs.map(({ resource: name }) => name);
  return typeof value === 'object' ? Object.values(value).flatMap((item) => sources(item as ExampleValue)) : [];
}

/** The resources of an example as the policy of a real preview sees them. */
export function stackOf(resources: readonly ExampleResource[]): readonly StackFixture[] {
  return resources.map(({ type, name, props, protect }) => ({
    type,
    name,
    props: resolved(props, resources) as object,
    ...(protect && { protect }),
    refers: Object.fromEntries(
      Object.entries(props).flatMap(([property, value]) => {
        const names = [...new Set(sources(value))];
        return names.length > 0 ? [[property, names]] : [];
      }),
    ),
  }));
}

const ranking: readonly Judged['outcome'][] = ['not applicable', 'pass', 'undetermined', 'fail'];

/** What the policy says of an example: the worst outcome over its resources. */
export function judgeExample(rule: Rule, resources: readonly ExampleResource[], settings: Settings = {}): Judged {
  const stack = stackOf(resources);
  if (rule.kind === 'stack') return judgeStack(rule, stack, settings);
  const all = stack.map(({ type, props }) => judge(rule, type, props ?? {}, settings));
  const outcome = ranking[Math.max(0, ...all.map((judged) => ranking.indexOf(judged.outcome)))] ?? 'not applicable';
  return { outcome, messages: all.flatMap(({ messages }) => messages) };
}
