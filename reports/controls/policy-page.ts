import type { PolicyEntry } from '../../controls/catalogue';
import type { Requirement } from '../../controls/requirement';
import type { Binding } from '../../policies/model/binding';
import type { Rule, Settings } from '../../policies/model/rule';
import type { Tutorial } from '../../policies/model/tutorial';
import { exampleCode } from './example-code';

/** Everything a policy's page is made of. */
export interface PolicyPage {
  readonly entry: PolicyEntry;
  readonly binding: Binding;
  /** Undefined where nobody has written it yet: the page then has the facts only. */
  readonly tutorial: Tutorial | undefined;
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** Security Hub controls and AWS Config rules that check the same in the running account. */
  readonly atRunTime: readonly string[];
}

/** Types beyond this number are counted, not named. */
const mostTypes = 8;

function typesText({ types }: Rule): string {
  const shown = types.slice(0, mostTypes).map((type) => `\`${type}\``);
  return [...shown, ...(types.length > mostTypes ? [`and ${types.length - mostTypes} more`] : [])].join(', ');
}

function facts({ entry, binding, atRunTime }: PolicyPage): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Pack', entry.pack],
    ['Severity', entry.severity],
    ['Level', entry.level],
    ['Judges', entry.kind === 'resource' ? 'each resource by its own inputs' : 'resources of a stack together'],
    ...(entry.remediates
      ? [['Remediation', 'at the level `remediate` the planned inputs are corrected before deployment'] as const]
      : []),
    ['Looks at', typesText(binding.rule)],
    ['Services', entry.services.join(', ')],
    ...(atRunTime.length > 0 ? [['After deployment', atRunTime.join(', ')] as const] : []),
    ['Source', `<${binding.source}>`],
  ];
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`), ''];
}

function requirementLines({ entry, requirements }: PolicyPage): readonly string[] {
  const line = (id: string, how: string): string => `- **${id}** (${how}): ${requirements.get(id)?.summary ?? ''}`;
  const lines = [
    ...entry.enforces.map((id) => line(id, 'enforced')),
    ...entry.supports.map((id) => line(id, 'supported')),
    ...entry.notBinding.map((id) => line(id, `supported; binds ${requirements.get(id)?.appliesTo ?? 'others'} only`)),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

function settingsLines({ settings = {} }: Rule): readonly string[] {
  const rows = Object.entries(settings).map(([name, schema]) => {
    const { type, minimum, maximum, default: value, description } = schema;
    const limits = [
      ...(schema.addsToDefault ? ['adds to the default'] : []),
      ...(minimum === undefined ? [] : [`at least ${minimum}`]),
      ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ].join(', ');
    return `| \`${name}\` | ${type}${limits === '' ? '' : ` (${limits})`} | \`${JSON.stringify(value)}\` | ${description} |`;
  });
  if (rows.length === 0) return [];
  return [
    '## Settings',
    '',
    'What is weaker than a limit is refused; to bear less for a time, write an exception.',
    '',
    '| setting | type | default | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ];
}

function section(title: string, ...lines: readonly string[]): readonly string[] {
  return [`## ${title}`, '', ...lines, ''];
}

/** What to do about a finding that cannot be fixed at once: no finding is ignored, see docs/exceptions.md. */
function meanwhileLines({ entry: { name, severity, remediates } }: PolicyPage): readonly string[] {
  const longest = severity === 'critical' ? '90 days, for the policy is critical' : '12 months';
  return [
    ...(remediates
      ? section(
          'Let it be corrected',
          `With \`{ "${name}": "remediate" }\` in the file given with \`--policy-pack-config\` the planned inputs are corrected before deployment, and the report shows them before and after. Change the program as well: until then each run corrects anew.`,
        )
      : []),
    ...section(
      'When it cannot be fixed now',
      `Somebody accepts the risk on record, for at most ${longest}; the finding stays in every report and counts again afterwards.`,
      '',
      '```sh',
      `landing-zone exceptions add --policy ${name} --resource URN \\`,
      "  --reason 'why the risk can be borne' --owner OWNER --approver APPROVER --ticket TICKET \\",
      "  --expires DAY --compensating-control 'what lowers the risk meanwhile'",
      '```',
    ),
  ];
}

function codeLines(resources: Tutorial['wrong']): readonly string[] {
  const code = resources.length === 0 ? '// nothing is declared\n' : exampleCode(resources);
  return ['```ts', ...code.trimEnd().split('\n'), '```'];
}

function judgedWith(settings: Settings | undefined, day: string | undefined): readonly string[] {
  const conditions = [
    ...(settings === undefined ? [] : [`with the settings \`${JSON.stringify(settings)}\``]),
    ...(day === undefined ? [] : [`on ${day}`]),
  ];
  return conditions.length === 0 ? [] : [`Judged ${conditions.join(' ')}.`, ''];
}

function tutorialLines(page: PolicyPage, tutorial: Tutorial): readonly string[] {
  const { meaning, why, attack, wrong, right, settings, day, repair, links } = tutorial;
  return [
    ...section('What it means', meaning),
    ...section('Why PCI DSS asks', why, ...requirementLines(page)),
    ...section('How it is attacked', attack),
    ...section('Wrong', ...judgedWith(settings, day), ...codeLines(wrong)),
    ...section('Right', ...judgedWith(settings, day), ...codeLines(right), '', page.binding.remediation),
    ...section('Fixing what is deployed', ...repair.map((step, index) => `${index + 1}. ${step}`)),
    ...meanwhileLines(page),
    ...settingsLines(page.binding.rule),
    ...section('Links', ...links.map(({ title, url }) => `- [${title}](${url})`)),
  ];
}

/** The page docs/policies/<policy>.md. */
export function policyPage(page: PolicyPage): string {
  const { entry, binding, tutorial } = page;
  const body = tutorial
    ? tutorialLines(page, tutorial)
    : [
        ...section('Why PCI DSS asks', binding.because, ...requirementLines(page)),
        ...section('How to fix it', binding.remediation),
        ...settingsLines(binding.rule),
      ];
  return `${[`# ${entry.name}`, '', `${entry.title}.`, '', ...facts(page), ...body].join('\n').trimEnd()}\n`;
}
