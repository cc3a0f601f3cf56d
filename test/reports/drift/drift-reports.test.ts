import * as fs from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { driftExitCode } from '../../../cli/commands/drift';
import {
  type AccountDrift,
  type DriftResult,
  driftTotals,
  type ResourceDrift,
} from '../../../operations/drift/drift-result';
import type { Finding } from '../../../preview/result';
import { driftJson } from '../../../reports/drift/json';
import { driftJunit } from '../../../reports/drift/junit';
import { driftMarkdown } from '../../../reports/drift/markdown';
import { driftSarif } from '../../../reports/drift/sarif';
import { driftSummary } from '../../../reports/drift/summary';
import { driftResultJsonSchema, driftResultSchema } from '../../../reports/drift/schema';
import { driftText } from '../../../reports/drift/text';
import { sarifForm } from './sarif-form';

const broken: Finding = {
  pack: 'pci-dss',
  policy: 'kms-key-rotation',
  title: 'Keys rotate',
  level: 'mandatory',
  verdict: 'fail',
  severity: 'high',
  requirements: ['3.7.4'],
  resource: 'urn:key',
  message: 'it is false',
  remediation: 'Set it to true.',
  docs: '',
};
const exception = {
  requirement: '3.7.4',
  reason: 'The key is replaced next week',
  owner: 'a',
  approver: 'b',
  ticket: 'T-1',
  created: '2026-01-01',
  expires: '2026-12-31',
  daysLeft: 9,
  compensatingControl: 'c',
};

const key: ResourceDrift = {
  urn: 'urn:pulumi:log-archive::p::aws:kms/key:Key::key',
  type: 'aws:kms/key:Key',
  name: 'key',
  id: '1234',
  kind: 'changed',
  properties: [{ path: 'enableKeyRotation', recorded: true, actual: false }],
  breaks: [broken],
  severity: 'high',
  owner: 'platform',
  requirements: ['3.7.4'],
  responsible: ['platform'],
  accepted: false,
};
const hidden: ResourceDrift = {
  ...key,
  urn: 'urn:x',
  name: 'parameter',
  properties: [{ path: 'value', recorded: { $secret: true }, actual: { $secret: true } }],
  breaks: [],
  severity: 'low',
};
const gone: ResourceDrift = {
  ...key,
  urn: 'urn:y',
  name: 'alias|`x`',
  kind: 'deleted',
  properties: [],
  breaks: [],
  severity: 'low',
};
const accepted: ResourceDrift = { ...key, breaks: [{ ...broken, exception }], accepted: true };

function account(more: Partial<AccountDrift> = {}): AccountDrift {
  return {
    account: 'log-archive',
    status: 'in-sync',
    reason: '',
    messages: [],
    resources: 10,
    drifts: [],
    brokenTogether: [],
    unmanaged: [],
    inventoryComplete: true,
    milliseconds: 5,
    ...more,
  };
}

function result(accounts: readonly AccountDrift[], inventoryWanted = true): DriftResult {
  return {
    formatVersion: 1,
    startedAt: '2026-01-01T00:00:00.000Z',
    organization: 'example',
    accounts,
    totals: driftTotals(accounts),
    inventoryWanted,
  };
}

const user = {
  kind: 'user',
  region: 'global',
  id: 'mallory',
  why: 'Nobody approved it.',
  severity: 'high',
  requirements: ['7.2.2'],
} as const;
const full = result([
  account({ status: 'drifted', drifts: [gone, hidden, key], unmanaged: [user] }),
  account({ account: 'iam' }),
]);

describe('driftExitCode', () => {
  const unread = (reason: string) => account({ status: 'unread', reason });
  it.each<[string, DriftResult, number]>([
    ['no drift', result([account()]), 0],
    ['drift', result([account({ status: 'drifted', drifts: [key] })]), 1],
    ['accepted drift', result([account({ status: 'drifted', drifts: [accepted] })]), 0],
    ['accepted and other drift', result([account({ status: 'drifted', drifts: [accepted, gone] })]), 1],
    ['something unmanaged', result([account({ unmanaged: [user] })]), 1],
    ['credentials nobody accepts', result([unread('authentication'), unread('wrong-account')]), 3],
    ['one account that does not accept the credentials', result([account(), unread('authentication')]), 4],
    ['an account that cannot be entered', result([unread('authorization')]), 4],
    [
      'an account that does not answer',
      result([account({ status: 'drifted', drifts: [key] }), unread('throttled')]),
      4,
    ],
    ['both', result([unread('authentication'), unread('other')]), 4],
    ['an account that was never deployed', result([account({ status: 'not-deployed' })]), 4],
    ['an inventory nobody could read', result([account({ inventoryComplete: false })]), 4],
    ['an inventory nobody wanted', result([account({ inventoryComplete: false })], false), 0],
  ])('%s', (_, drift, code) => {
    expect(driftExitCode(drift, false)).toBe(code);
  });

  it('is softened for drift only', () => {
    expect(driftExitCode(full, true)).toBe(0);
    expect(driftExitCode(result([unread('other')]), true)).toBe(4);
  });
});

describe('driftSummary', () => {
  it.each<[string, DriftResult, RegExp]>([
    ['clean', result([account()]), /^OK: 1 account, 10 resources, no drift, 0 unmanaged$/],
    [
      'drift',
      full,
      /^DRIFT: 2 accounts, 20 resources, 2 resources changed, 1 deleted, 1 breaking policies, 0 accepted, 1 unmanaged$/,
    ],
    ['accepted', result([account({ drifts: [accepted] })]), /^OK: /],
    ['incomplete', result([account({ status: 'unread' })]), /^INCOMPLETE: /],
  ])('%s', (_, drift, pattern) => {
    expect(driftSummary(drift)).toMatch(pattern);
  });
});

describe('driftText', () => {
  it('tells the worst first, with policy, requirement, fix and owner', () => {
    const text = driftText(full, { colour: false, quiet: false });
    expect(text.indexOf(' key ')).toBeLessThan(text.indexOf('parameter'));
    for (const part of [
      'enableKeyRotation: true → false',
      'kms-key-rotation',
      '3.7.4',
      'Set it to true.',
      'owner platform',
      'deleted in AWS',
      'unmanaged user mallory',
    ])
      expect(text).toContain(part);
    expect(text).toContain('value: (secret) → (secret)');
  });

  it('shows accepted drift as such', () => {
    const text = driftText(result([account({ status: 'drifted', drifts: [accepted] })]), {
      colour: false,
      quiet: false,
    });
    expect(text).toContain('accepted until 2026-12-31 by b (T-1)');
  });

  it('is one line when it shall be quiet', () => {
    expect(driftText(full, { colour: false, quiet: true }).trim().split('\n')).toHaveLength(1);
  });
});

describe('driftMarkdown', () => {
  it('keeps names from breaking the table', () => {
    const markdown = driftMarkdown(full);
    expect(markdown).toContain('alias\\|\\`x\\`');
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))).toEqual(new Set([8]));
  });
});

describe('driftSarif', () => {
  interface Log {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly partialFingerprints: Readonly<Record<string, string>>;
          readonly suppressions?: readonly unknown[];
        }[];
        readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
      },
    ];
  }
  const log = (drift: DriftResult) => (JSON.parse(driftSarif(drift, 'landing-zone.yaml', '1.0.0')) as Log).runs[0];

  it('has one result for each broken policy and drift, with its rule', () => {
    const { results, tool } = log(full);
    expect(results.map(({ ruleId }) => ruleId).sort()).toEqual([
      'drift',
      'drift',
      'kms-key-rotation',
      'unmanaged-user',
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(
      results.length,
    );
  });

  it('suppresses accepted drift, and is not successful when something was not read', () => {
    expect(log(result([account({ drifts: [accepted] })])).results[0]?.suppressions).toHaveLength(1);
    expect(log(result([account({ status: 'unread', messages: ['x'] })])).invocations[0].executionSuccessful).toBe(
      false,
    );
  });

  it('leaves accepted drift out of the form for an upload, where it would open an alert', () => {
    const some = result([account({ status: 'drifted', drifts: [accepted, gone] })]);
    const upload = JSON.parse(driftSarif(some, 'landing-zone.yaml', '1.0.0', 'upload')) as Log;
    expect(upload.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['drift']);
  });

  const everything = result([
    account({ status: 'drifted', drifts: [gone, hidden, key, accepted], brokenTogether: [broken], unmanaged: [user] }),
    account({ account: 'iam', status: 'unread', reason: 'throttled', messages: ['ThrottlingException'] }),
  ]);
  it.each([
    ['with everything', everything],
    ['empty', result([])],
  ])('has the form of SARIF 2.1.0: %s', (_, drift) => {
    const validate = new Ajv({ allErrors: true }).compile(sarifForm);
    const written = JSON.parse(driftSarif(drift, path.join('a b', 'landing-zone.yaml'), '1.0.0')) as unknown;
    expect(validate(written) ? [] : validate.errors).toEqual([]);
  });
});

describe('driftJunit', () => {
  const full_ = result([
    account({ status: 'drifted', drifts: [gone, hidden, key, accepted], brokenTogether: [broken], unmanaged: [user] }),
    account({ account: 'iam', status: 'unread', reason: 'throttled', messages: [']]> <b> & "x" \u0007'] }),
  ]);

  it('has a failure for each drift, skips what is accepted, and an error for what was not read', () => {
    const xml = driftJunit(full_);
    expect(xml).toContain('<testsuites name="landing-zone drift" tests="11" failures="5" errors="1" skipped="1">');
    expect(xml.match(/<failure /g)).toHaveLength(5);
    expect(xml.match(/<skipped /g)).toHaveLength(1);
    expect(xml).toContain('<error message="unread: throttled" type="incomplete">');
    expect(xml).toContain('enableKeyRotation: true → false');
    expect(xml).toContain('value: (secret) → (secret)');
  });

  it('is well-formed whatever AWS says', () => {
    const xml = driftJunit(full_);
    const open: string[] = [];
    for (const [, close, name = '', selfClosing] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (selfClosing !== '/') open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml).not.toMatch(/<b>|[\u0000-\u0008]/);
    expect(xml).toContain(']]&gt; &lt;b&gt; &amp; &quot;x&quot;');
  });

  it('shows a clean account as tests that passed', () => {
    expect(driftJunit(result([account()]))).toContain('tests="3" failures="0" errors="0" skipped="0"');
  });
});

describe('the published schema', () => {
  const published = path.join(__dirname, '..', '..', '..', 'docs', 'reference', 'drift-result.schema.json');
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(driftResultJsonSchema()) as object);

  it('is generated from the source; `node dist/cli/generate-reference.js` renews it', () => {
    expect(fs.readFileSync(published, 'utf8')).toBe(driftResultJsonSchema());
  });

  it.each([
    ['full', full],
    ['accepted', result([account({ status: 'drifted', drifts: [accepted], brokenTogether: [broken] })])],
    ['empty', result([])],
  ])('accepts a result: %s', (_, drift) => {
    const written = JSON.parse(driftJson(drift)) as unknown;
    expect(validate(written) ? [] : validate.errors).toEqual([]);
    expect(driftResultSchema.safeParse(written).success).toBe(true);
  });

  it.each<[string, object]>([
    ['another version', { formatVersion: 2 }],
    ['no totals', { totals: undefined }],
    ['an account without a status', { accounts: [{ ...account(), status: 'clean' }] }],
  ])('refuses %s', (_, more) => {
    expect(validate(JSON.parse(JSON.stringify({ ...full, ...more })))).toBe(false);
  });
});

describe('driftJson', () => {
  it('is the result itself', () => {
    expect(JSON.parse(driftJson(full))).toMatchObject({ formatVersion: 1, totals: { changed: 2, deleted: 1 } });
  });
});
