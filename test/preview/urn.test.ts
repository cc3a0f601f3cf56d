import { createUrn, isProviderType, packageOf, parseProviderReference, parseUrn, stackUrn } from '../../preview/urn';

describe('createUrn', () => {
  it.each([
    ['', 'aws:s3/bucket:Bucket', 'urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs'],
    ['pulumi:pulumi:Stack', 'aws:s3/bucket:Bucket', 'urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs'],
    ['my:net:Vpc', 'aws:s3/bucket:Bucket', 'urn:pulumi:dev::shop::my:net:Vpc$aws:s3/bucket:Bucket::logs'],
    ['a:b:C$my:net:Vpc', 'aws:s3/bucket:Bucket', 'urn:pulumi:dev::shop::a:b:C$my:net:Vpc$aws:s3/bucket:Bucket::logs'],
  ])('with the parent type %j', (parentType, type, expected) => {
    expect(createUrn('dev', 'shop', parentType, type, 'logs')).toBe(expected);
  });

  it('names the stack after project and stack', () => {
    expect(stackUrn('dev', 'shop')).toBe('urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev');
  });
});

describe('parseUrn', () => {
  it('gives the parts back', () => {
    expect(parseUrn('urn:pulumi:dev::shop::my:net:Vpc$aws:s3/bucket:Bucket::logs')).toEqual({
      stack: 'dev',
      project: 'shop',
      qualifiedType: 'my:net:Vpc$aws:s3/bucket:Bucket',
      type: 'aws:s3/bucket:Bucket',
      name: 'logs',
    });
  });

  it('keeps colons of a name', () => {
    expect(parseUrn('urn:pulumi:dev::shop::a:b:C::arn:aws:iam::1:role/x')?.name).toBe('arn:aws:iam::1:role/x');
  });

  it.each(['', 'urn:other:dev::shop::a:b:C::n', 'urn:pulumi:dev::shop::a:b:C'])('refuses %j', (text) => {
    expect(parseUrn(text)).toBeUndefined();
  });
});

describe('providers', () => {
  it.each([
    ['aws:s3/bucket:Bucket', 'aws'],
    ['pulumi:providers:aws', 'aws'],
    ['pulumi-nodejs:dynamic:Resource', 'pulumi-nodejs'],
    ['plain', 'plain'],
  ])('the package of %s is %s', (type, expected) => {
    expect(packageOf(type)).toBe(expected);
  });

  it('splits a reference at its last separator', () => {
    expect(parseProviderReference('urn:pulumi:dev::shop::pulumi:providers:aws::west::id-1')).toEqual({
      urn: 'urn:pulumi:dev::shop::pulumi:providers:aws::west',
      id: 'id-1',
    });
  });

  it.each(['', 'west', 'urn:pulumi:dev::shop::pulumi:providers:aws'])('refuses the reference %j', (reference) => {
    expect(parseProviderReference(reference)).toBeUndefined();
  });

  it('knows provider types', () => {
    expect(isProviderType('pulumi:providers:aws')).toBe(true);
    expect(isProviderType('aws:s3/bucket:Bucket')).toBe(false);
  });
});
