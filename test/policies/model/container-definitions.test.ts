import { Expectations } from '../../../policies/model/expectation';
import { containersOf, forEachContainer } from '../../../policies/model/container-definitions';

describe('container definitions', () => {
  it('reads JSON text and lists, fields in any case', () => {
    const [container] = containersOf({ containerDefinitions: '[{"Name":"api","READONLYROOTFILESYSTEM":true}]' }) ?? [];
    expect(container?.place).toBe('container "api"');
    expect(container?.field('readonlyRootFilesystem')).toBe(true);
    expect(containersOf({ containerDefinitions: [{ name: 'a' }, {}] })?.map(({ place }) => place)).toEqual([
      'container "a"',
      'container "1"',
    ]);
  });

  it.each(['', 'null', '7', '{', '"text"'])('takes %p for no list', (containerDefinitions) => {
    expect(containersOf({ containerDefinitions })).toBeUndefined();
    const expectations = new Expectations('urn');
    forEachContainer({ containerDefinitions }, expectations, () => expectations.pass());
    expect(expectations.judgements.map(({ verdict }) => verdict)).toEqual(['fail']);
  });
});
