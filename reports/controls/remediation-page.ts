import type { PolicyEntry } from '../../controls/catalogue';
import { counted } from '../counted';
import { byNaturalOrder } from '../natural-order';

/** The page docs/reference/remediation.md: policies that correct planned inputs. */
export function remediationPage(policies: readonly PolicyEntry[]): string {
  const some = policies.filter(({ remediates }) => remediates).sort((a, b) => byNaturalOrder(a.name, b.name));
  const rows = some.map(
    ({ name, title, severity, services: [service = ''] }) =>
      `| [${name}](../policies/${name}.md) | ${service} | ${severity} | ${title} |`,
  );
  return `# Remediation

${counted(some.length, 'policy', 'policies')} can correct what a program declares before it is deployed. They do so only at the level \`remediate\`, which is never the
default:

\`\`\`json
{ "kms-key-rotation": "remediate", "ec2-imdsv2": "remediate" }
\`\`\`

given with \`--policy-pack-config\`, to \`landing-zone preview\`, \`check\` and \`up\` and to plain Pulumi alike. Reports list each correction with the
inputs before and after. A correction replaces no resource, interrupts nothing, loses no data and can be taken back: what would do
one of these, such as encrypting a volume that is there, is left to people. A policy corrects only what fails, and only when nothing of it
fails afterwards; a value that is not known before deployment stays as it is. Policies over several resources never correct anything.

A correction is no excuse for the program: it is listed until the program says the same.

| policy | service | severity | what holds afterwards |
|---|---|---|---|
${rows.join('\n')}
`;
}
