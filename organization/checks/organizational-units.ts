import { root } from '../names';
import { suggest } from '../suggestion';
import { chainOf } from '../unit-guardrails';
import { type Check, duplicates } from './check';

/** Organizations nests units five deep (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html). */
const maxDepth = 5;

/** Units form a tree of at most five levels below the root; accounts live in units that exist. */
export const organizationalUnits: Check = ({
  organization: { organizationalUnits: units, accounts },
  complete,
  pathOf,
  report,
}) => {
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const names = [...byName.keys()];
  duplicates(
    units,
    ({ name }) => name.toLowerCase(),
    (unit) =>
      report(
        pathOf(unit, 'name'),
        `the unit name ${unit.name} is taken (case does not count)`,
        'Give every unit a name of its own, for example with the name of the unit above in front.',
      ),
  );
  for (const unit of units) {
    const { name, parent } = unit;
    if (name.toLowerCase() === root)
      report(pathOf(unit, 'name'), `${root} is the name of the organization's root`, 'Choose another name.');
    if (parent === undefined) continue;
    const chain = chainOf(name, byName);
    const top = byName.get(chain[chain.length - 1] ?? name);
    if (parent === root)
      report(pathOf(unit, 'parent'), 'a unit directly below the root has no parent', 'Remove the line parent: root.');
    else if (!byName.has(parent) && complete('organizationalUnits')) {
      report(pathOf(unit, 'parent'), `the unit ${parent} does not exist`, suggest(parent, names));
    } else if (top?.parent !== undefined && chain.includes(top.parent)) {
      if (top.parent === name) {
        report(
          pathOf(unit, 'parent'),
          `the unit is below itself: ${[...chain, name].join(' → ')}`,
          'Remove the parent of the topmost of these units.',
        );
      }
    } else if (chain.length > maxDepth) {
      report(
        pathOf(unit, 'parent'),
        `units nest at most ${maxDepth} deep; this one is at level ${chain.length}`,
        'Move it up.',
      );
    }
  }
  const accountNames = new Set(accounts.map(({ name }) => name));
  for (const unit of units) {
    if (!accountNames.has(unit.name)) continue;
    report(
      pathOf(unit, 'name'),
      `${unit.name} is the name of an account, so attachTo could mean both`,
      `Choose another name, for example ${unit.name}-unit.`,
    );
  }
  for (const account of accounts) {
    const { organizationalUnit: unit, kind, name } = account;
    if (unit === root) {
      if (kind === 'management') continue;
      report(
        pathOf(account, 'organizationalUnit'),
        `only the management account is in the root; ${name} would escape the guardrails of the units`,
        suggest(name, names),
      );
    } else if (!byName.has(unit) && complete('organizationalUnits')) {
      report(
        pathOf(account, 'organizationalUnit'),
        `the unit ${unit} does not exist`,
        `${suggest(unit, names)} Or add it to organizationalUnits.`,
      );
    }
  }
};
