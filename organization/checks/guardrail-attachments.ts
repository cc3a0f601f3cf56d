import {
  awsManagedAttachments,
  builtInGuardrail,
  builtInGuardrails,
  guardrailLimits,
  rootGuardrails,
  type GuardrailKind,
} from '../guardrails';
import type { Path } from '../problem';
import { root } from '../names';
import { suggest } from '../suggestion';
import { type Check, duplicates } from './check';

const kinds = Object.keys(guardrailLimits) as readonly GuardrailKind[];

/** Units name built-in guardrails that exist, and no root, unit or account has more policies than AWS attaches. */
export const guardrailAttachments: Check = ({ organization, complete, pathOf, report }) => {
  const { organizationalUnits, accounts, customGuardrails } = organization;
  for (const unit of organizationalUnits) {
    const entries = unit.guardrails.map((name, index) => ({ name, index }));
    duplicates(
      entries,
      ({ name }) => name,
      ({ name, index }) => report(pathOf(unit, 'guardrails', index), `${name} is listed twice`, 'Remove one.'),
    );
    for (const { name, index } of entries) {
      const guardrail = builtInGuardrail(name);
      if (guardrail?.attachment === 'root')
        report(pathOf(unit, 'guardrails', index), `${name} is attached to the root already`, 'Remove it.');
      if (guardrail) continue;
      const custom = customGuardrails.some((candidate) => candidate.name === name);
      const choices = builtInGuardrails
        .filter(({ attachment }) => attachment === 'units')
        .map((candidate) => candidate.name);
      if (custom)
        report(
          pathOf(unit, 'guardrails', index),
          `${name} is no built-in guardrail`,
          `Name the unit in attachTo of the custom guardrail ${name}.`,
        );
      else if (complete('customGuardrails'))
        report(pathOf(unit, 'guardrails', index), `there is no built-in guardrail ${name}`, suggest(name, choices));
    }
  }

  const places: readonly { readonly name: string; readonly builtIn: readonly string[]; readonly path: Path }[] = [
    { name: root, builtIn: rootGuardrails.map(({ name }) => name), path: ['customGuardrails'] },
    ...organizationalUnits.map((unit) => ({
      name: unit.name,
      builtIn: unit.guardrails,
      path: pathOf(unit, 'guardrails'),
    })),
    ...accounts.map((account) => ({ name: account.name, builtIn: [], path: pathOf(account, 'name') })),
  ];
  const customByTarget = new Map<string, Map<GuardrailKind, number>>();
  for (const { attachTo, kind } of customGuardrails) {
    for (const target of new Set(attachTo)) {
      const counts = customByTarget.get(target) ?? new Map<GuardrailKind, number>();
      customByTarget.set(target, counts.set(kind, (counts.get(kind) ?? 0) + 1));
    }
  }
  for (const { name, builtIn, path } of places) {
    for (const kind of kinds) {
      const own = new Set(builtIn.filter((guardrail) => builtInGuardrail(guardrail)?.kind === kind)).size;
      const custom = customByTarget.get(name)?.get(kind) ?? 0;
      const count = awsManagedAttachments + own + custom;
      const limit = guardrailLimits[kind].attached;
      if (count <= limit) continue;
      report(
        path,
        `${name} would have ${count} ${kind.replaceAll('-', ' ').replace(/y$/, 'ies')} attached, AWS takes ${limit}: ${awsManagedAttachments} of AWS, ${own} built in, ${custom} custom`,
        `Merge custom guardrails, or attach ${count - limit} of them to a unit above or below.`,
      );
    }
  }
};
