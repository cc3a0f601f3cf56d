import * as fc from 'fast-check';
import * as yaml from 'yaml';
import { InvalidLandingZone, parseOrganization } from '../../organization/load';
import { exampleText } from './example';

const withGuardrail = `${exampleText}
customGuardrails:
  - name: no-gpu
    description: No GPU instances
    attachTo: [Workloads]
    document: '{"Version":"2012-10-17","Statement":[]}'
`;

/** Loads a text; a refusal must be well-formed, anything else thrown is a bug. */
function loadsOrIsRefused(text: string): void {
  try {
    parseOrganization(text, 'x');
  } catch (error) {
    if (!(error instanceof InvalidLandingZone)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    const lines = text.split(/\r?\n/).length;
    for (const { line, column, rule, fix } of error.problems) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThan(0);
      expect(rule).toMatch(/\w{3}/);
      expect(fix).toMatch(/\w{3}/);
      expect(`${rule} ${fix}`).not.toMatch(/\bundefined\b|\[object|\bNaN\b(?!$)/);
    }
  }
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...at, Array.isArray(value) ? Number(key) : key])),
  ];
}

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    [null],
    [[]],
    { a: null },
    0,
    -1,
    1.5,
    1e400,
    true,
    'root',
    'x'.repeat(300),
    '10.0.0.0/33',
    'management',
    '\u0000',
    '💳',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer(),
);

describe('nothing but InvalidLandingZone is thrown', () => {
  it('whatever values are replaced or removed', () => {
    const paths = pathsOf(yaml.parse(withGuardrail));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.option(odd, { nil: undefined })), {
          minLength: 1,
          maxLength: 3,
        }),
        (changes) => {
          const document = yaml.parseDocument(withGuardrail);
          for (const [path, value] of changes) {
            if (
              path.length === 0 ||
              !document.hasIn(path.slice(0, -1)) ||
              !yaml.isCollection(document.getIn(path.slice(0, -1)))
            )
              continue;
            if (value === undefined) document.deleteIn(path);
            else document.setIn(path, value);
          }
          loadsOrIsRefused(document.toString());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('wherever the text is cut or damaged', () => {
    fc.assert(
      fc.property(
        fc.nat(withGuardrail.length),
        fc.nat(40),
        fc.constantFrom('', '\t', ':', '- ', '{', ']', '"', '&a ', '*a ', '!x ', '\n', '#', '---\n', '\u0000'),
        (start, length, inserted) => {
          loadsOrIsRefused(withGuardrail.slice(0, start) + inserted + withGuardrail.slice(start + length));
        },
      ),
      { numRuns: 40 },
    );
  });
});
