import { anyHolds } from '../../model/conjunction';
import { Expectations } from '../../model/expectation';
import { isGiven } from '../../model/presence';
import { Properties, TypeToken } from '../../model/rule';
import { asKeyword, asList, asObject } from '../../model/values';

export const environmentType: TypeToken = 'aws:elasticbeanstalk/environment:Environment';

/**
 * Expects the option `namespace`/`name` to have `wanted`. An environment made from a saved template may take the option from
 * there, so without one of its own it is undetermined.
 *
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
 */
export function expectOption(
  expect: Expectations,
  props: Properties,
  namespace: string,
  name: string,
  wanted: string,
): void {
  expect.attempt(() => {
    const settings = asList(props['settings']);
    const isOption = (index: number): boolean => {
      const setting = asObject(settings[index]);
      return (
        asKeyword(setting['namespace']) === namespace.toLowerCase() && asKeyword(setting['name']) === name.toLowerCase()
      );
    };
    let position = -1;
    anyHolds(
      ...Array.from({ length: settings.length }, (_, index) => () => isOption(index) && (position = index) >= 0),
    );
    if (position < 0) {
      if (isGiven(() => props['templateName'])) expect.undetermined(`${namespace} ${name} may be set by the template`);
      else expect.fail(`the option ${namespace} ${name} is not set; set it to ${wanted}`);
      return;
    }
    expect.that(
      () => String(asObject(settings[position])['value']).toLowerCase() === wanted,
      () => `the option ${namespace} ${name} is ${String(asObject(settings[position])['value'])}; set it to ${wanted}`,
    );
  });
}
