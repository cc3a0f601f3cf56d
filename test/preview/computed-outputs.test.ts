import * as fs from 'node:fs';
import * as path from 'node:path';
import { ComputedOutputs } from '../../preview/computed-outputs';
import { functionResults } from '../../preview/function-results';
import { packageRoot } from './fixture-programs';

const aws = path.join(packageRoot, 'node_modules', '@pulumi', 'aws');

describe('ComputedOutputs', () => {
  const unreadable: string[] = [];
  const outputs = new ComputedOutputs(packageRoot, (message) => unreadable.push(message));

  it('reads outputs and inputs of a resource', () => {
    const bucket = outputs.of('aws:s3/bucket:Bucket');
    expect(bucket.outputs).toEqual(expect.arrayContaining(['arn', 'bucketDomainName', 'tagsAll']));
    expect(bucket.outputs).not.toContain('bucket');
    expect(bucket.inputs.has('region')).toBe(true);
    expect(bucket.inputs.has('arn')).toBe(false);
    expect(bucket.computedInputs).toEqual(expect.arrayContaining(['objectLockEnabled', 'acl']));
    expect(bucket.computedInputs).not.toContain('forceDestroy');
    expect(bucket.computedInputs).not.toContain('arn');
    expect(outputs.of('aws:s3/bucket:Bucket')).toBe(bucket);
  });

  it.each([
    'pulumi:pulumi:Stack',
    'pulumi:providers:aws',
    'my:own:Component',
    'pulumi-nodejs:dynamic:Resource',
    'plain',
  ])('has none for %s', (type) => {
    expect(outputs.of(type).outputs).toEqual([]);
    expect(unreadable).toEqual([]);
  });

  it('says which class of an installed package it cannot read', () => {
    const messages: string[] = [];
    const own = new ComputedOutputs(packageRoot, (message) => messages.push(message));
    own.of('aws:s3/nothing:Nothing');
    own.of('aws:s3/nothing:Nothing');
    own.of('aws:index/utilities:Utilities');
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('aws:s3/nothing:Nothing');
    expect(messages[1]).toContain('not written the way');
  });

  // The reading depends on the style of generated code; a new style must not go unnoticed.
  it('reads every resource class of the installed package', () => {
    const messages: string[] = [];
    const all = new ComputedOutputs(packageRoot, (message) => messages.push(message));
    let classes = 0;
    let without = 0;
    for (const module of fs.readdirSync(aws, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      for (const file of fs.readdirSync(path.join(aws, module.name)).filter((name) => name.endsWith('.js'))) {
        const type = /static __pulumiType = '(aws:[^']+)'/.exec(
          fs.readFileSync(path.join(aws, module.name, file), 'utf8'),
        )?.[1];
        if (type === undefined) continue;
        classes += 1;
        if (all.of(type).outputs.length === 0) without += 1;
      }
    }
    expect(messages).toEqual([]);
    expect(classes).toBeGreaterThan(1500);
    expect(without / classes).toBeLessThan(0.3);
  });
});

describe('functionResults', () => {
  it.each([
    ['aws:index/getCallerIdentity:getCallerIdentity', ['accountId', 'arn', 'id', 'userId']],
    ['aws:index/nothing:nothing', []],
    ['unknown:x:y', []],
    ['plain', []],
  ])('of %s', (token, expected) => {
    expect(functionResults(packageRoot, token)).toEqual(expected);
  });
});
