import type { Control, PolicyEntry } from '../../controls/catalogue';
import type { Coverage } from '../../controls/coverage';
import { severities } from '../severity';

function perRequirement(controls: readonly Control[], policies: readonly PolicyEntry[]): readonly string[] {
  return controls.flatMap(({ id, checkedBy }) => {
    const names = new Set([...checkedBy.enforcedBy, ...checkedBy.supportedBy]);
    if (names.size === 0) return [];
    const services = new Map<string, number>();
    for (const {
      name,
      services: [service = ''],
    } of policies) {
      if (names.has(name)) services.set(service, (services.get(service) ?? 0) + 1);
    }
    const list = [...services].sort((a, b) => b[1] - a[1]).map(([service, count]) => `${service} ${count}`);
    return [`| ${id} | ${checkedBy.enforcedBy.length} | ${checkedBy.supportedBy.length} | ${list.join(', ')} |`];
  });
}

function perService(policies: readonly PolicyEntry[]): readonly string[] {
  const services = [...new Set(policies.map(({ services: [service = ''] }) => service))].sort();
  return services.map((service) => {
    const some = policies.filter(({ services: [first] }) => first === service);
    const bySeverity = severities.map((severity) => some.filter((policy) => policy.severity === severity).length);
    const mandatory = some.filter(({ level }) => level === 'mandatory').length;
    const stack = some.filter(({ kind }) => kind === 'stack').length;
    return `| ${service} | ${some.length} | ${stack} | ${mandatory} | ${bySeverity.join(' | ')} |`;
  });
}

function coverageLines({ list, total, covered, open, atRunTime }: Coverage): readonly string[] {
  return [
    `### ${list}`,
    '',
    `${covered.length} of ${total} entries are checked by a policy at preview.`,
    ...(atRunTime.length > 0 ? ['', `Only the running account can decide: ${atRunTime.join(', ')}.`] : []),
    ...(open.length > 0 ? ['', `Open: ${open.join(', ')}.`] : []),
    '',
    ...(covered.length > 0 ? [`<details><summary>Covered</summary>\n\n${covered.join(', ')}\n\n</details>`, ''] : []),
  ];
}

/** The page docs/reference/coverage.md. */
export function coveragePage(
  controls: readonly Control[],
  policies: readonly PolicyEntry[],
  coverages: readonly Coverage[],
): string {
  return `${[
    '# Coverage',
    '',
    'Generated from the control catalogue and the bindings of the policies.',
    '',
    '## Policies per service',
    '',
    `| service | policies | over several resources | mandatory | ${severities.join(' | ')} |`,
    `|---|---|---|---|${severities.map(() => '---|').join('')}`,
    ...perService(policies),
    `| **all** | ${policies.length} | ${policies.filter(({ kind }) => kind === 'stack').length} | ${policies.filter(({ level }) => level === 'mandatory').length} | ${severities.map((severity) => policies.filter((policy) => policy.severity === severity).length).join(' | ')} |`,
    '',
    '## Policies per requirement',
    '',
    '| requirement | enforced by | supported by | services |',
    '|---|---|---|---|',
    ...perRequirement(controls, policies),
    '',
    '## Other lists',
    '',
    ...coverages.flatMap(coverageLines),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
