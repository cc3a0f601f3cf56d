import { ExampleResource, ExampleValue, Interpolation, JsonText, OutputOf } from '../../policies/model/tutorial';

const width = 100;

/** `card-data` → `cardData`. */
function variable(name: string): string {
  return name.replace(/[^A-Za-z0-9]+(.)?/g, (_match, next: string | undefined) => (next ?? '').toUpperCase());
}

const providerPrefix = 'pulumi:providers:';

/** `aws:s3/bucket:Bucket` → `aws.s3.Bucket`; `aws:index/x:X` → `aws.X`; `pulumi:providers:aws` → `aws.Provider`. */
export function className(type: string): string {
  if (type.startsWith(providerPrefix)) return `${type.slice(providerPrefix.length)}.Provider`;
  const [provider = '', place = '', name = ''] = type.split(':');
  const module = place.split('/')[0] ?? '';
  return [provider, ...(module === 'index' ? [] : [module]), name].join('.');
}

function text(value: string): string {
  return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}

function output({ resource, output: property }: OutputOf): string {
  return `${variable(resource)}.${property}`;
}

function outputsIn(value: ExampleValue): readonly OutputOf[] {
  if (value instanceof OutputOf) return [value];
  if (value instanceof JsonText) return outputsIn(value.document);
  if (value instanceof Interpolation) return value.outputs;
  return typeof value === 'object' ? Object.values(value).flatMap((inner) => outputsIn(inner as ExampleValue)) : [];
}

function list(open: string, items: readonly string[], close: string, room: number, indent: string): string {
  if (items.length === 0) return `${open}${close}`;
  const space = open === '{' ? ' ' : '';
  const line = `${open}${space}${items.join(', ')}${space}${close}`;
  if (!line.includes('\n') && line.length <= room) return line;
  return `${open}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close}`;
}

/** A value as TypeScript. `room` is what is left of the line, `indent` the indentation of the line it starts on. */
function code(value: ExampleValue, room: number, indent: string): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof OutputOf) return output(value);
  if (value instanceof Interpolation) {
    const parts = value.texts.map((part, index) => {
      const next = value.outputs[index];
      return `${part}${next ? `\${${output(next)}}` : ''}`;
    });
    return `pulumi.interpolate\`${parts.join('')}\``;
  }
  // `pulumi.jsonStringify` waits for the outputs inside of the document.
  if (value instanceof JsonText) {
    const call = outputsIn(value.document).length > 0 ? 'pulumi.jsonStringify' : 'JSON.stringify';
    return `${call}(${code(value.document, room - call.length - 2, indent)})`;
  }
  const inner = width - indent.length - 3;
  if (Array.isArray(value)) {
    const items = (value as readonly ExampleValue[]).map((item) => code(item, inner, `${indent}  `));
    return list('[', items, ']', room, indent);
  }
  const items = Object.entries(value as Readonly<Record<string, ExampleValue>>).map(
    ([name, item]) => `${key(name)}: ${code(item, inner - key(name).length - 2, `${indent}  `)}`,
  );
  return list('{', items, '}', room, indent);
}

/** Inputs as a program writes them: those of providers go over the wire as JSON texts. */
function written(type: string, props: ExampleResource['props']): ExampleResource['props'] {
  if (!type.startsWith(providerPrefix)) return props;
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, value instanceof JsonText ? value.document : value]),
  );
}

/** An example as the TypeScript of a Pulumi program. Resources others refer to get a variable. */
export function exampleCode(resources: readonly ExampleResource[]): string {
  const referred = new Set(resources.flatMap(({ props }) => outputsIn(props)).map(({ resource }) => resource));
  const statements = resources.map(({ type, name, props, protect }) => {
    const head = `${referred.has(name) ? `const ${variable(name)} = ` : ''}new ${className(type)}(${text(name)}`;
    const options = protect ? ', { protect: true }' : '';
    const bare = Object.keys(props).length === 0;
    if (bare) return `${head}${protect ? ', {}' : ''}${options});`;
    return `${head}, ${code(written(type, props), width - head.length - 4 - options.length, '')}${options});`;
  });
  const body = statements.join('\n');
  const imports = [
    ...(resources.some(({ type }) => className(type).startsWith('aws.'))
      ? ["import * as aws from '@pulumi/aws';"]
      : []),
    ...(/\bpulumi\./.test(body) ? ["import * as pulumi from '@pulumi/pulumi';"] : []),
  ];
  return `${[...imports, ...(imports.length > 0 ? [''] : []), body].join('\n')}\n`;
}
