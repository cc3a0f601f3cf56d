import { createHash } from 'node:crypto';
import type { Catalogue, Control, PolicyEntry } from '../../controls/catalogue';

const standard = 'https://www.pcisecuritystandards.org/document_library/';
const namespace = 'urn:pci-landing-zone:oscal';

/** Version of OSCAL the document follows. https://pages.nist.gov/OSCAL-Reference/models/v1.1.3/component-definition/json-outline/ */
export const oscalVersion = '1.1.3';

/** A UUID (version 5, RFC 9562) by name, so that the same catalogue gives the same document. */
function uuid(...names: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(`${namespace}#${names.join('\0')}`)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

interface Property {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

interface ImplementedRequirement {
  readonly uuid: string;
  readonly 'control-id': string;
  readonly description: string;
  readonly props?: readonly Property[];
}

interface OscalComponent {
  readonly uuid: string;
  readonly type: 'software' | 'validation';
  readonly title: string;
  readonly description: string;
  readonly 'control-implementations': readonly {
    readonly uuid: string;
    readonly source: string;
    readonly description: string;
    readonly 'implemented-requirements': readonly ImplementedRequirement[];
  }[];
}

export interface ComponentDefinition {
  readonly 'component-definition': {
    readonly uuid: string;
    readonly metadata: {
      readonly title: string;
      readonly 'last-modified': string;
      readonly version: string;
      readonly 'oscal-version': string;
    };
    readonly components: readonly OscalComponent[];
    readonly 'back-matter': {
      readonly resources: readonly {
        readonly uuid: string;
        readonly title: string;
        readonly description: string;
        readonly rlinks: readonly { readonly href: string }[];
      }[];
    };
  };
}

/** The standard as a resource of the back matter; control implementations refer to it. */
const standardResource = {
  uuid: uuid('resource', 'PCI DSS 4.0.1'),
  title: 'PCI DSS v4.0.1',
  description: 'Payment Card Industry Data Security Standard, version 4.0.1, June 2024',
  rlinks: [{ href: standard }],
};

/** Control ids of OSCAL start with a letter. */
function controlId(requirement: string): string {
  return `pci-dss-${requirement.toLowerCase()}`;
}

function property(name: string, value: string): Property {
  return { name, ns: namespace, value };
}

function component(
  type: OscalComponent['type'],
  title: string,
  description: string,
  requirements: readonly ImplementedRequirement[],
): OscalComponent {
  return {
    uuid: uuid('component', title),
    type,
    title,
    description,
    'control-implementations': [
      {
        uuid: uuid('implementation', title),
        source: `#${standardResource.uuid}`,
        description: `PCI DSS v4.0.1 requirements that ${title} helps to meet`,
        'implemented-requirements': requirements,
      },
    ],
  };
}

function builtComponents(controls: readonly Control[]): readonly OscalComponent[] {
  const directories = [...new Set(controls.flatMap(({ metBy }) => metBy))].sort();
  return directories.map((directory) =>
    component(
      'software',
      directory,
      `What ${directory} of the landing zone creates in AWS accounts`,
      controls
        .filter(({ metBy }) => metBy.includes(directory))
        .map(({ id, summary, responsibility, evidence }) => ({
          uuid: uuid('requirement', directory, id),
          'control-id': controlId(id),
          description: `${summary}. Evidence: ${evidence}.`,
          props: [property('responsibility', responsibility)],
        })),
    ),
  );
}

function packComponent(pack: string, controls: readonly Control[], policies: readonly PolicyEntry[]): OscalComponent {
  const own = policies.filter((policy) => policy.pack === pack);
  return component(
    'validation',
    `policies/${pack}`,
    `Policies of the pack ${pack}, which judge the plan of every account before deployment`,
    controls.flatMap(({ id }) => {
      const props = [
        ...own.filter(({ enforces }) => enforces.includes(id)).map(({ name }) => property('enforced-by', name)),
        ...own.filter(({ supports }) => supports.includes(id)).map(({ name }) => property('supported-by', name)),
      ];
      if (props.length === 0) return [];
      const description = `Judged before deployment by ${props.map(({ value }) => value).join(', ')}`;
      return [{ uuid: uuid('requirement', pack, id), 'control-id': controlId(id), description, props }];
    }),
  );
}

/**
 * The catalogue as an OSCAL component definition: one component a directory that meets requirements, and one a policy pack.
 * Requirements that do not bind the entity are left out.
 *
 * @param modified RFC 3339 time for `last-modified`
 */
export function oscalComponentDefinition(
  { controls: all, policies }: Catalogue,
  version: string,
  modified: string,
): ComponentDefinition {
  const controls = all.filter(({ binds }) => binds);
  const packs = [...new Set(policies.map(({ pack }) => pack))];
  return {
    'component-definition': {
      uuid: uuid('definition', version),
      metadata: {
        title: 'PCI DSS landing zone for AWS',
        'last-modified': modified,
        version,
        'oscal-version': oscalVersion,
      },
      components: [
        ...builtComponents(controls),
        ...packs
          .map((pack) => packComponent(pack, controls, policies))
          .filter((one) => one['control-implementations'].some((each) => each['implemented-requirements'].length > 0)),
      ],
      'back-matter': { resources: [standardResource] },
    },
  };
}
