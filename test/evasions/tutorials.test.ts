import * as fs from 'node:fs';
import type { Tutorial } from '../../policies/model/tutorial';
import { services } from '../../policies/pci-dss/services';
import { tutorialFile } from '../../policies/pci-dss/tutorials';
import type { Rule } from '../../policies/model/rule';
import { judge, judgeStack, StackFixture } from '../policies/judge';
import { stackOf } from '../policies/example-stack';
import { rewrites } from './rewrites';

const rows = Object.entries(services).flatMap(([service, list]) =>
  list.flatMap(({ rule }) => {
    const file = tutorialFile(service, rule.name);
    return fs.existsSync(file) ? [{ name: rule.name, rule: rule as Rule, file }] : [];
  }),
);

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
    const evaded = rewrites.filter(({ rewrite }) => !fails(rule, rewrite(wrong), settings));
    const accused = rewrites.filter(({ rewrite }) => fails(rule, rewrite(right), settings));
    jest.restoreAllMocks();
    expect({ evaded: evaded.map(({ name }) => name), accused: accused.map(({ name }) => name) }).toEqual({
      evaded: [],
      accused: [],
    });
  });
});
