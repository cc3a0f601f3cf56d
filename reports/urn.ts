import { parseUrn } from '../preview/urn';

/** The parts of a URN that people read. https://www.pulumi.com/docs/iac/concepts/resources/names/#urns */
export interface ReadableUrn {
  readonly type: string;
  readonly name: string;
}

/** Reads `urn:pulumi:stack::project::parent$type::name`; any other text is its own name, of no type. */
export function readUrn(urn: string): ReadableUrn {
  const { type, name } = parseUrn(urn) ?? { type: '', name: urn };
  return { type, name };
}

/** `aws:s3/bucket:Bucket` as `aws:s3:Bucket`, as the Pulumi CLI prints it. */
export function shortType(type: string): string {
  return type.replace(/^([^:]+):([^:/]+)\/[^:]+:(.+)$/, '$1:$2:$3');
}
