import { parseOrganization } from '../../organization/load';
import { renderTemplate, templateAccountNames } from '../../organization/template';
import { problemsOf } from './example';

const answers = { organization: 'acme-cards', homeRegion: 'eu-central-1', emailDomain: 'acme.test' };

describe('renderTemplate', () => {
  it.each([
    ['the least answers', answers],
    ['further regions, the home region among them', { ...answers, furtherRegions: ['eu-west-1', 'eu-central-1'] }],
    [
      'all account ids',
      {
        ...answers,
        accountIds: Object.fromEntries(templateAccountNames.map((name, index) => [name, String(100000000000 + index)])),
      },
    ],
    ['GovCloud', { ...answers, homeRegion: 'us-gov-west-1' }],
    ['a name YAML would read as something else', { ...answers, organization: 'null' }],
    ['another such name', { ...answers, organization: 'y' }],
  ])('%s give a file that loads', (_, given) => {
    const text = renderTemplate(given);
    expect(problemsOf(text)).toEqual([]);
    expect(parseOrganization(text, 'x').name).toBe(given.organization);
  });

  it('writes ids in quotes and leaves the unknown ones as comments', () => {
    const organization = parseOrganization(renderTemplate({ ...answers, accountIds: { iam: '012345678901' } }), 'x');
    expect(organization.accounts.map(({ id }) => id)).toEqual([
      undefined,
      undefined,
      undefined,
      '012345678901',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('puts the home region first and once', () => {
    const text = renderTemplate({ ...answers, furtherRegions: ['eu-west-1', 'eu-central-1'] });
    expect(text).toContain('regions: [eu-central-1, eu-west-1]\n');
  });

  it('starts with the schema for editors', () =>
    expect(renderTemplate(answers)).toMatch(/^# yaml-language-server: \$schema=/));

  it('bad answers stay text, so that the loader can point at them', () => {
    const problems = problemsOf(renderTemplate({ ...answers, organization: 'x\nname: {' }));
    expect(problems.map(({ path }) => path)).toEqual(['name']);
  });
});
