import { edited, exampleText } from '../example';
import { added, BadInput, refuses } from './bad-input';

const syntax: readonly BadInput[] = [
  { what: 'an empty file', text: '', on: 1, path: '', rule: /empty/, fix: /init/ },
  { what: 'comments only', text: '# nothing\n', on: 1, path: '', rule: /empty/ },
  { what: 'a list at the top', text: '- name: x\n', on: 1, path: '', rule: /must be a map/ },
  { what: 'a word at the top', text: 'landing zone\n', on: 1, path: '', rule: /must be a map/ },
  {
    what: 'a tab as indentation',
    text: edited('  - name: Identity', '\t- name: Identity'),
    on: '\t- name: Identity',
    path: '',
    rule: /Tabs are not allowed/,
    fix: /spaces/,
  },
  {
    what: 'a duplicate key',
    text: edited('homeRegion: eu-west-1', 'homeRegion: eu-west-1\nhomeRegion: eu-west-2'),
    on: 'homeRegion: eu-west-2',
    path: 'homeRegion',
    rule: /key homeRegion is there already/,
    fix: /Keep one/,
  },
  {
    what: 'a duplicate key deep down',
    text: edited('expireAfterDays: 3650', 'expireAfterDays: 3650\n  expireAfterDays: 10'),
    on: '  expireAfterDays: 10',
    path: 'logs.expireAfterDays',
    rule: /there already/,
  },
  {
    what: 'two documents',
    text: added('---\nname: other'),
    on: exampleText.split('\n').length + 1,
    path: '',
    rule: /one YAML document/,
    fix: /---/,
  },
  { what: 'an open bracket', text: 'name: x\nregions: [eu-west-1\n', on: 3, path: '', rule: /must/ },
  { what: 'an open quotation mark', text: 'name: "x\n', on: 2, path: '', rule: /quote/, fix: /missing/i },
  {
    what: 'an alias without anchor',
    text: edited('regions: [eu-west-1, eu-central-1]', 'regions: *nowhere'),
    on: 'regions: *nowhere',
    path: '',
    rule: /&nowhere does not exist/,
  },
  {
    what: 'an anchor that contains itself',
    text: 'name: x\naccounts: &a [*a]\n',
    on: 2,
    path: '',
    rule: /contains itself/,
  },
  {
    what: 'a tag',
    text: edited('name: example-issuer', 'name: !!js/function x'),
    on: 'name: !!js/function',
    path: '',
    rule: /Unresolved tag/,
    fix: /Remove the tag/,
  },
  { what: 'a number as key', text: added('1: x'), on: '1: x', path: '', rule: /key must be text/ },
  { what: 'a list as key', text: added('? [a]\n: x'), on: '? [a]', path: '', rule: /key must be text/ },
  {
    what: 'a YAML bomb',
    text: `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
      .split('')
      .map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
      .join('\n')}\n`,
    on: 1,
    path: '',
    rule: /at most 1000 aliases/,
  },
  { what: 'brackets without end', text: `name: ${'['.repeat(20000)}`, on: 1, path: '', rule: /nested/ },
  {
    what: 'a text above the size limit',
    text: `# ${'x'.repeat(3 * 1024 * 1024)}`,
    on: 1,
    path: '',
    rule: /at most 2 MiB/,
  },
];

describe('bad syntax', () => refuses(syntax));
