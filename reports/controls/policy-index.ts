import type { PolicyEntry } from '../../controls/catalogue';
import type { Requirement } from '../../controls/requirement';
import { counted } from '../counted';
import { byNaturalOrder } from '../natural-order';
import { severities } from '../severity';

const generated = 'Generated from the bindings and tutorials in `policies/`.';

function line({ name, title, severity, level }: PolicyEntry, more = ''): string {
  return `- [${name}](${name}.md) (${severity}, ${level}${more}): ${title}`;
}

function page(title: string, introduction: string, sections: readonly (readonly string[])[]): string {
  return `${[`# ${title}`, '', introduction, '', generated, '', ...sections.flatMap((lines) => [...lines, ''])].join('\n').trimEnd()}\n`;
}

function sorted(policies: readonly PolicyEntry[]): readonly PolicyEntry[] {
  return [...policies].sort((a, b) => byNaturalOrder(a.name, b.name));
}

/** The page docs/policies/README.md: policies by service. */
export function indexByService(policies: readonly PolicyEntry[]): string {
  const services = [...new Set(policies.map(({ services: [first = ''] }) => first))].sort();
  const kinds = policies.filter(({ kind }) => kind === 'stack').length;
  return page(
    'Policies by service',
    `${counted(policies.length, 'policy', 'policies')}, ${kinds} of them over several resources. Other orders: [by requirement](by-requirement.md), [by severity](by-severity.md).`,
    services.map((service) => [
      `## ${service}`,
      '',
      ...sorted(policies.filter(({ services: [first] }) => first === service)).map((policy) => line(policy)),
    ]),
  );
}

/** The page docs/policies/by-severity.md. */
export function indexBySeverity(policies: readonly PolicyEntry[]): string {
  return page(
    'Policies by severity',
    'Worst first. Other orders: [by service](README.md), [by requirement](by-requirement.md).',
    severities.flatMap((severity) => {
      const some = sorted(policies.filter((policy) => policy.severity === severity));
      return some.length === 0 ? [] : [[`## ${severity}`, '', ...some.map((policy) => line(policy))]];
    }),
  );
}

/** The page docs/policies/by-requirement.md: a policy stands under each requirement it names. */
export function indexByRequirement(policies: readonly PolicyEntry[], requirements: readonly Requirement[]): string {
  const sections = requirements.flatMap(({ id, summary }) => {
    const enforcing = sorted(policies.filter(({ enforces }) => enforces.includes(id)));
    const supporting = sorted(policies.filter(({ supports }) => supports.includes(id)));
    if (enforcing.length + supporting.length === 0) return [];
    return [
      [
        `## ${id}`,
        '',
        `${summary}.`,
        '',
        ...enforcing.map((policy) => line(policy)),
        ...supporting.map((policy) => line(policy, ', supports')),
      ],
    ];
  });
  const none = sorted(policies.filter((policy) => policy.requirements.length === 0));
  return page(
    'Policies by requirement of PCI DSS v4.0.1',
    'What *supports* a requirement helps with it and never meets it alone. Other orders: [by service](README.md), [by severity](by-severity.md).',
    none.length === 0
      ? sections
      : [...sections, ['## Good practice without a requirement', '', ...none.map((policy) => line(policy))]],
  );
}
