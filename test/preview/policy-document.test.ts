import { crc32, PolicyDocumentInvalid, renderPolicyDocument } from '../../preview/policy-document';

const rendered = (args: Parameters<typeof renderPolicyDocument>[0]): unknown =>
  JSON.parse(renderPolicyDocument(args).json);

describe('renderPolicyDocument', () => {
  it('writes one value without a list, several from Z to A', () => {
    expect(
      rendered({ statements: [{ sid: 'One', actions: ['s3:GetObject'], resources: ['b', 'a', 'b', 'c'] }] }),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [{ Sid: 'One', Effect: 'Allow', Action: 's3:GetObject', Resource: ['c', 'b', 'a'] }],
    });
  });

  it('has the order and indentation of the provider', () => {
    expect(
      renderPolicyDocument({
        policyId: 'id',
        statements: [{ effect: 'Deny', notActions: ['iam:*'], notResources: ['*'] }],
      }).json,
    ).toBe(
      '{\n  "Version": "2012-10-17",\n  "Id": "id",\n  "Statement": [\n    {\n      "Effect": "Deny",\n      "NotAction": "iam:*",\n      "NotResource": "*"\n    }\n  ]\n}',
    );
  });

  it('has no statement list without statements', () => {
    expect(renderPolicyDocument({}).minifiedJson).toBe('{"Version":"2012-10-17"}');
  });

  it.each([
    ['everybody', [{ type: '*', identifiers: ['*'] }], '*'],
    ['every AWS principal', [{ type: 'AWS', identifiers: ['*'] }], { AWS: '*' }],
    ['several of one type', [{ type: 'AWS', identifiers: ['arn:1', 'arn:2'] }], { AWS: ['arn:2', 'arn:1'] }],
    [
      'several types',
      [
        { type: 'Service', identifiers: ['s3.amazonaws.com'] },
        { type: 'AWS', identifiers: ['arn:1'] },
      ],
      { AWS: 'arn:1', Service: 's3.amazonaws.com' },
    ],
    [
      'blocks of the same type',
      [
        { type: 'AWS', identifiers: ['arn:1'] },
        { type: 'AWS', identifiers: ['arn:2'] },
      ],
      { AWS: ['arn:1', 'arn:2'] },
    ],
  ])('principals: %s', (_what, principals, expected) => {
    expect(rendered({ statements: [{ principals }] })).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: expected }],
    });
  });

  it('joins conditions of one test and variable, and keeps the order of values', () => {
    expect(
      rendered({
        statements: [
          {
            conditions: [
              { test: 'StringEquals', variable: 'b', values: ['2', '1'] },
              { test: 'StringEquals', variable: 'a', values: ['x'] },
              { test: 'StringEquals', variable: 'b', values: ['3'] },
            ],
          },
        ],
      }),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Condition: { StringEquals: { a: 'x', b: ['2', '1', '3'] } } }],
    });
  });

  it('writes policy variables, which the old version does not have', () => {
    expect(rendered({ statements: [{ resources: ['home/&{aws:username}'] }] })).toMatchObject({
      Statement: [{ Resource: 'home/${aws:username}' }],
    });
    expect(() => rendered({ version: '2008-10-17', statements: [{ resources: ['home/&{aws:username}'] }] })).toThrow(
      PolicyDocumentInvalid,
    );
  });

  it('puts source documents before and lets statements of the same Sid replace them', () => {
    const source = JSON.stringify({
      Version: '2008-10-17',
      Statement: [
        { Sid: 'A', Effect: 'Allow', Action: ['x', 'y'] },
        { Effect: 'Deny', Action: 'z', Principal: '*' },
      ],
    });
    const override = JSON.stringify({ Statement: { Sid: 'B', Effect: 'Deny', Action: 'w' } });
    expect(
      rendered({
        sourcePolicyDocuments: [source],
        overridePolicyDocuments: [override],
        statements: [
          { sid: 'A', actions: ['v'] },
          { sid: 'B', actions: ['u'] },
        ],
      }),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'A', Effect: 'Allow', Action: 'v' },
        { Effect: 'Deny', Action: 'z', Principal: '*' },
        { Sid: 'B', Effect: 'Deny', Action: 'w' },
      ],
    });
  });

  it.each([
    ['two statements with one Sid', { statements: [{ sid: 'A' }, { sid: 'A' }] }, 'duplicate Sid (A)'],
    ['a source that is no JSON', { sourcePolicyDocuments: ['{'] }, 'merging source document 0'],
    ['an override that is no object', { overridePolicyDocuments: ['[]'] }, 'merging override document 0'],
    [
      'two sources with one Sid',
      { sourcePolicyDocuments: ['{"Statement":[{"Sid":"A"}]}', '{"Statement":[{"Sid":"A"}]}'] },
      'merging source document 1: duplicate Sid (A)',
    ],
  ])('refuses %s', (_what, args, message) => {
    expect(() => renderPolicyDocument(args)).toThrow(message);
  });

  it('escapes as Go does', () => {
    expect(renderPolicyDocument({ statements: [{ actions: ['<a>&b'] }] }).minifiedJson).toContain(
      '"\\u003ca\\u003e\\u0026b"',
    );
  });

  it('has an id made from its text', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    const { id, json } = renderPolicyDocument({});
    expect(id).toBe(String(crc32(json)));
  });
});
