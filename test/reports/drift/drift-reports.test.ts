import { driftExitCode } from '../../../cli/commands/drift';
import {
  type AccountDrift,
  type DriftResult,
  driftTotals,
  type ResourceDrift,
} from '../../../operations/drift/drift-result';
import type { Finding } from '../../../preview/result';
import { driftJson } from '../../../reports/drift/json';
import { driftMarkdown } from '../../../reports/drift/markdown';
import { driftSarif } from '../../../reports/drift/sarif';
import { driftSummary } from '../../../reports/drift/summary';
import { driftText } from '../../../reports/drift/text';

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
    ['an account that cannot be entered', result([account(), unread('authorization')]), 3],
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
});

describe('driftJson', () => {
  it('is the result itself', () => {
    expect(JSON.parse(driftJson(full))).toMatchObject({ formatVersion: 1, totals: { changed: 2, deleted: 1 } });
  });
});
