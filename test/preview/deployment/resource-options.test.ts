import { RequestRefused, ResourceOptions } from '../../../preview/registration';
import { parseDuration, toAnalyzerOptions } from '../../../preview/deployment/resource-options';
import { resourceOptions } from '../requests';

describe('parseDuration', () => {
  it.each([
    ['', 0],
    ['0', 0],
    ['30m', 1800],
    ['1h30m', 5400],
    ['1.5h', 5400],
    ['90s', 90],
    ['500ms', 0.5],
    ['-5s', -5],
    ['.5s', 0.5],
  ])('%j is %d seconds', (text, seconds) => {
    expect(parseDuration(text)).toBeCloseTo(seconds, 9);
  });

  it.each(['30', 'm', '1 h', '1d', '5m5', 'soon', '--1s'])('refuses %j', (text) => {
    expect(() => parseDuration(text)).toThrow(RequestRefused);
  });
});

describe('toAnalyzerOptions', () => {
  const own = {
    stack: 'dev',
    project: 'shop',
    type: 'aws:sns/topic:Topic',
    name: 'news',
    parent: 'urn:pulumi:dev::shop::my:a:Group::group',
  };
  const spec = { name: '', type: '', stack: '', project: '', parentUrn: '', noParent: false };
  const aliases = (given: ResourceOptions['aliases']): readonly string[] =>
    toAnalyzerOptions(resourceOptions({ aliases: given }), own).aliases;

  it.each([
    ['a URN', { urn: 'urn:pulumi:dev::shop::x:y:Z::old', spec: undefined }, 'urn:pulumi:dev::shop::x:y:Z::old'],
    [
      'a name',
      { urn: '', spec: { ...spec, name: 'old' } },
      'urn:pulumi:dev::shop::my:a:Group$aws:sns/topic:Topic::old',
    ],
    [
      'a type',
      { urn: '', spec: { ...spec, type: 'aws:sns:Old' } },
      'urn:pulumi:dev::shop::my:a:Group$aws:sns:Old::news',
    ],
    ['no parent', { urn: '', spec: { ...spec, noParent: true } }, 'urn:pulumi:dev::shop::aws:sns/topic:Topic::news'],
    [
      'another parent',
      { urn: '', spec: { ...spec, parentUrn: 'urn:pulumi:dev::shop::my:b:Box::box' } },
      'urn:pulumi:dev::shop::my:b:Box$aws:sns/topic:Topic::news',
    ],
    [
      'stack and project',
      { urn: '', spec: { ...spec, stack: 'prod', project: 'old' } },
      'urn:pulumi:prod::old::my:a:Group$aws:sns/topic:Topic::news',
    ],
  ])('resolves an alias by %s', (_what, alias, expected) => {
    expect(aliases([alias])).toEqual([expected]);
  });

  it('drops an alias given twice', () => {
    expect(
      aliases([
        { urn: 'urn:a', spec: undefined },
        { urn: 'urn:a', spec: undefined },
      ]),
    ).toEqual(['urn:a']);
  });

  it('passes the rest on, with seconds for durations', () => {
    const given = resourceOptions({
      protect: true,
      ignoreChanges: ['tags'],
      deleteBeforeReplace: false,
      customTimeouts: { create: '30m', update: '', delete: '1h' },
    });
    expect(toAnalyzerOptions(given, own)).toEqual({
      protect: true,
      ignoreChanges: ['tags'],
      deleteBeforeReplace: false,
      additionalSecretOutputs: [],
      aliases: [],
      customTimeouts: { create: 1800, update: 0, delete: 3600 },
      parent: own.parent,
    });
  });
});
