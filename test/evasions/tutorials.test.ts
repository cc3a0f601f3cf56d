import * as fs from 'node:fs';
import type { Tutorial } from '../../policies/model/tutorial';
import { services } from '../../policies/pci-dss/services';
import { tutorialFile } from '../../policies/pci-dss/tutorials';
import type { Rule } from '../../policies/model/rule';
import { judge, judgeStack, StackFixture } from '../policies/judge';
import { stackOf } from '../policies/example-stack';
import { forms } from './forms';
import { rewrites } from './rewrites';
import { besideUnknownCopy, withUnknownInput } from './unknowns';

const rows = Object.entries(services).flatMap(([service, list]) =>
  list.flatMap(({ rule }) => {
    const file = tutorialFile(service, rule.name);
    return fs.existsSync(file) ? [{ name: rule.name, rule: rule as Rule, file }] : [];
  }),
);

/** Policies whose finding is the form itself. */
const formMatters: readonly string[] = ['iam-no-inline-policy'];

/** Policies that ask whether the stack has something: a resource of which nothing is known may be just that. */
const mayBeTheCopy: readonly string[] = [
  'account-security-contact',
  'rds-instance-event-subscription',
  'rds-parameter-group-event-subscription',
  'rds-security-group-event-subscription',
  's3-object-write-events',
  'securityhub-pci-standard',
];

/** The worst verdict on the resources: an evasion is one that was `fail` before. */
function fails(rule: Rule, fixtures: readonly StackFixture[], settings: Tutorial['settings'] = {}): boolean {
  if (rule.kind === 'stack') return judgeStack(rule, fixtures, settings).outcome === 'fail';
  return fixtures.some(({ type, props }) => judge(rule, type, props ?? {}, settings).outcome === 'fail');
}

describe('the same program written another way', () => {
  it.each(rows)('$name', ({ rule, file }) => {
    const { tutorial } = jest.requireActual<{ readonly tutorial: Tutorial }>(file);
    const { settings, day } = tutorial;
    if (day !== undefined) jest.spyOn(Date, 'now').mockReturnValue(Date.parse(day));
    const [wrong, right] = [stackOf(tutorial.wrong), stackOf(tutorial.right)];
    const all = [...rewrites, ...(formMatters.includes(rule.name) ? [] : forms)];
    const evaded = all.filter(({ rewrite }) => !fails(rule, rewrite(wrong), settings));
    const accused = all.filter(({ rewrite }) => fails(rule, rewrite(right), settings));
    jest.restoreAllMocks();
    expect({ evaded: evaded.map(({ name }) => name), accused: accused.map(({ name }) => name) }).toEqual({
      evaded: [],
      accused: [],
    });
  });
});

describe('values that are not known at preview', () => {
  it.each(rows)('$name', ({ rule, file }) => {
    const { tutorial } = jest.requireActual<{ readonly tutorial: Tutorial }>(file);
    const { settings, day } = tutorial;
    if (day !== undefined) jest.spyOn(Date, 'now').mockReturnValue(Date.parse(day));
    const [wrong, right] = [stackOf(tutorial.wrong), stackOf(tutorial.right)];
    // What passes with one value cannot fail whatever the value is.
    const accused = withUnknownInput(right).filter(({ fixtures }) => fails(rule, fixtures, settings));
    const isHidden = !mayBeTheCopy.includes(rule.name) && !fails(rule, besideUnknownCopy(wrong), settings);
    jest.restoreAllMocks();
    expect({ accused: accused.map(({ input }) => input), isHidden }).toEqual({ accused: [], isHidden: false });
  });
});

describe('rewrites', () => {
  const stacks = rows.flatMap(({ file }) => {
    const { tutorial } = jest.requireActual<{ readonly tutorial: Tutorial }>(file);
    return [stackOf(tutorial.wrong), stackOf(tutorial.right)];
  });

  it.each([...rewrites, ...forms].filter(({ name }) => name !== 'as it is'))(
    'some tutorial is written otherwise: $name',
    ({ rewrite }) => {
      expect(stacks.some((stack) => JSON.stringify(rewrite(stack)) !== JSON.stringify(stack))).toBe(true);
    },
  );
});
