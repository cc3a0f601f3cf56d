import { data } from './data';
import { dataServices } from './data-services';
import { evidence } from './evidence';
import { guardrails } from './guardrails';
import { identity } from './identity';
import { network } from './network';
import { findingsIn } from './pair';
import { services } from './services';

const pairs = [...network, ...identity, ...data, ...dataServices, ...services, ...evidence, ...guardrails];

describe('pairs of bad and good programs', () => {
  it('there are enough', () => expect(pairs.length).toBeGreaterThanOrEqual(60));

  it.each(pairs)('bad: $name is caught for $requirement', ({ bad, requirement }) => {
    const failed = findingsIn(bad).filter(({ verdict }) => verdict === 'fail');
    expect(failed.flatMap(({ requirements }) => requirements)).toContain(requirement);
  });

  it.each(pairs)('good: $name has no mandatory finding', ({ good }) => {
    const wrong = findingsIn(good).filter(({ verdict, level }) => verdict === 'fail' && level === 'mandatory');
    expect(wrong.map(({ policy, message }) => `${policy}: ${message}`)).toEqual([]);
  });
});
