import type { ResourceRule, Settings, Subject } from '../../policies/model/rule';
import { withProperties, replaced } from '../../policies/model/remediation';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings } from '../../policies/pci-dss/bindings';
import { correctedPolicies } from '../../policies/pci-dss/corrections';
import { services } from '../../policies/pci-dss/services';
import { tutorialFile } from '../../policies/pci-dss/tutorials';
import type { Tutorial } from '../../policies/model/tutorial';
import { stackOf } from './example-stack';
import { asSeen, judge, unknown } from './judge';

const corrected = Object.entries(services).flatMap(([service, list]) =>
  list.flatMap(({ rule }) =>
    rule.kind === 'resource' && rule.remediate ? [{ name: rule.name, service, rule, remediate: rule.remediate }] : [],
  ),
);

interface Example {
  readonly type: string;
  readonly props: object;
}

function exampleOf(service: string, name: string, side: 'wrong' | 'right'): readonly Example[] {
  const { tutorial } = jest.requireActual<{ readonly tutorial: Tutorial }>(tutorialFile(service, name));
  return stackOf(tutorial[side]).map(({ type, props = {} }) => ({ type, props }));
}

/** The resource as a policy sees it in a preview: reading an unknown throws. */
function seen({ type, props }: Example): Subject {
  return {
    type,
    name: 'subject',
    urn: `urn:pulumi:s::p::${type}::subject`,
    props: asSeen(props),
    stackTags: new Map(),
  };
}

function settingsOf(rule: ResourceRule): Settings {
  return Object.fromEntries(Object.entries(rule.settings ?? {}).map(([name, schema]) => [name, schema.default]));
}

describe('remediation', () => {
  it('is offered where it is safe: public access, encryption, TLS floors, rotation, IMDSv2 and more', () => {
    const names = corrected.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        ...['s3-public-access-block-settings', 'rds-not-public', 'redshift-not-public', 'sqs-encrypted'],
        ...['kinesis-stream-encrypted', 'elb-listener-tls-policy', 'apigw-domain-tls12', 'cloudfront-viewer-tls12'],
        ...['kms-key-rotation', 'secrets-rotation-interval', 'ec2-imdsv2', 'ec2-launchtemplate-imdsv2'],
      ]),
    );
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect(correctedPolicies.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is never offered by a policy over a whole stack', () => {
    const stack = [...bindings, ...landingZone].filter(({ rule }) => rule.kind === 'stack');
    expect(stack.filter(({ rule }) => 'remediate' in rule)).toEqual([]);
  });

  describe.each(corrected)('of $name', ({ name, service, rule, remediate }) => {
    const wrong = exampleOf(service, name, 'wrong').filter(
      ({ type, props }) => judge(rule, type, props, settingsOf(rule)).outcome === 'fail',
    );

    it('makes the wrong example of its page right, and then has nothing to do', () => {
      expect(wrong.length).toBeGreaterThan(0);
      for (const example of wrong) {
        const { type } = example;
        const props = remediate(seen(example), settingsOf(rule));
        if (props === undefined) throw new Error('it corrects nothing');
        expect(judge(rule, type, props, settingsOf(rule))).toMatchObject({ outcome: 'pass', messages: [] });
        expect(remediate(seen({ type, props }), settingsOf(rule))).toBeUndefined();
      }
    });

    it('leaves the resource it is given as it is, and keeps properties that are unknown', () => {
      for (const { type, props } of wrong) {
        const given = seen({ type, props: { ...props, zzUnknown: unknown } });
        const changed = remediate(given, settingsOf(rule));
        expect(changed?.['zzUnknown']).toBe(unknown);
        expect(() => given.props['zzUnknown']).toThrow();
        expect(judge(rule, type, props, settingsOf(rule)).outcome).toBe('fail');
      }
    });

    it('leaves the right example alone', () => {
      for (const example of exampleOf(service, name, 'right').filter(({ type }) => rule.types.includes(type)))
        expect(remediate(seen(example), settingsOf(rule))).toBeUndefined();
    });
  });

  it.each([
    ['a value at the top', { a: 1 }, { a: 2 }, { a: 2 }],
    ['a value in a block', { a: { b: 1, c: 1 } }, { 'a.b': 2 }, { a: { b: 2, c: 1 } }],
    ['a block that is absent', {}, { 'a.b': 2 }, { a: { b: 2 } }],
    ['a block in a list of one', { a: [{ c: 1 }] }, { 'a.b': 2 }, { a: [{ c: 1, b: 2 }] }],
    ['a value to take out', { a: 1, b: { c: 1 } }, { a: undefined, 'b.c': undefined }, { b: {} }],
  ])('replaces %s', (_what, props, changes, wanted) => {
    const before = JSON.stringify(props);
    expect(replaced(props, changes)).toEqual(wanted);
    expect(JSON.stringify(props)).toBe(before);
    expect(withProperties(props, {})).toEqual(props);
  });
});
