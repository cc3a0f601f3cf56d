import { referents } from '../model/reference';
import { stackRule } from '../model/rule';
import { StackResource, StackView } from '../model/stack-view';
import { isOfLandingZone } from './component';
import { factOf, organizationSettings } from './organization-settings';

const accountType = 'aws:organizations/account:Account';
const unitType = 'aws:organizations/organizationalUnit:OrganizationalUnit';
const attachmentType = 'aws:organizations/policyAttachment:PolicyAttachment';
const prefix = 'governance-accounts-';

function judgeParent(stack: StackView, resource: StackResource, unit: string): void {
  const expect = stack.on(resource);
  expect.attempt(() => {
    const above = referents(stack, resource, 'parentId', [unitType]).map(({ name }) => name);
    expect.that(
      () => above.length === 0 || above.includes(`${prefix}unit-${unit}`),
      `parentId must be the unit ${unit}, as landing-zone.yaml says`,
    );
  });
}

/** Accounts are in their units and units have their guardrails, as landing-zone.yaml says: a guardrail binds by its place only. */
export const organizationTree = stackRule({
  name: 'landing-zone-organization-tree',
  title: 'Accounts and guardrails are where landing-zone.yaml puts them',
  types: [accountType, unitType, attachmentType],
  settings: organizationSettings,
  check(stack, settings) {
    const ours = (type: string): readonly StackResource[] => stack.ofType(type).filter(isOfLandingZone);
    for (const account of ours(accountType)) {
      const unit = factOf(settings, `unit of ${account.name.slice(prefix.length)}`);
      if (unit !== undefined) judgeParent(stack, account, unit);
    }
    const attached = new Set(stack.ofType(attachmentType).map(({ name }) => name));
    for (const unit of ours(unitType)) {
      const name = unit.name.slice(`${prefix}unit-`.length);
      const above = factOf(settings, `unit above ${name}`);
      if (above !== undefined) judgeParent(stack, unit, above);
      for (const guardrail of (factOf(settings, `guardrails of ${name}`) ?? '').split(',').filter((one) => one !== ''))
        stack
          .on(unit)
          .that(
            () => attached.has(`governance-guardrails-${guardrail}-on-${name}`),
            `the guardrail ${guardrail} is not attached to the unit ${name}, as landing-zone.yaml says`,
          );
    }
  },
});
