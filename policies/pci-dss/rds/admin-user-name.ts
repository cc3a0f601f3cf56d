import { Expectations } from '../../model/expectation';
import { Properties, SettingSchema, Settings } from '../../model/rule';
import { asKeyword, isAbsent } from '../../model/values';

/** Names that engines, AWS examples and attackers' word lists use. */
export const defaultNames: Readonly<Record<string, SettingSchema>> = {
  defaultNames: {
    type: 'array',
    addsToDefault: true,
    items: { type: 'string' },
    description: 'Names of administrators that are defaults',
    default: [
      'admin',
      'administrator',
      'awsuser',
      'master',
      'oracle',
      'postgres',
      'root',
      'sa',
      'sys',
      'system',
      'user',
    ],
  },
};

/** Expects the administrator in `property` to have none of the default names. A database that is restored has none to set. */
export function expectOwnAdminName(
  expect: Expectations,
  props: Properties,
  property: string,
  settings: Settings,
): void {
  expect.attempt(() => {
    const name = asKeyword(props[property]);
    if (isAbsent(props[property])) return;
    const defaults = (settings['defaultNames'] as readonly string[]).map((candidate) => candidate.toLowerCase());
    expect.that(() => !defaults.includes(name), `${property} is the default name "${name}"; choose another`);
  });
}
