import {
  engineOf,
  engineOfFamily,
  instanceLogTypes,
  knowsIamAuthentication,
  tlsParameter,
} from '../../../policies/model/database-engines';

describe('database engines', () => {
  it.each([
    ['postgres16', 'postgres', 16],
    ['aurora-postgresql15', 'aurora-postgresql', 15],
    ['MySQL8.4', 'mysql', 8.4],
    ['sqlserver-se-16.0', 'sqlserver-se', 16],
    ['oracle-ee-19', 'oracle-ee', 19],
    ['custom', 'custom', undefined],
  ])('reads the family %s', (family, name, version) => {
    expect(engineOfFamily(family)).toEqual({ name, version });
  });

  it.each([
    ['16.4', 16.4],
    ['8.0.mysql_aurora.3.08.0', 8],
    ['', undefined],
  ])('reads the version "%s"', (version, expected) => {
    expect(engineOf('x', version).version).toBe(expected);
  });

  it.each([
    ['postgres', 15, 'on'],
    ['postgres', 14.9, 'off'],
    ['postgres', undefined, 'on'],
    ['aurora-postgresql', 16, 'off'],
    ['aurora-postgresql', 17, 'unclear'],
    ['mariadb', 11.4, 'off'],
    ['mariadb', 11.8, 'on'],
    ['mysql', 8.4, 'off'],
    ['sqlserver-ee', 16, 'off'],
  ])('knows whether %s %s forces TLS by default', (name, version, expected) => {
    expect(tlsParameter({ name, version })?.byDefault).toBe(expected);
  });

  it('knows engines without a TLS parameter, IAM or logs of their own', () => {
    expect(tlsParameter({ name: 'oracle-ee', version: 19 })).toBeUndefined();
    expect(knowsIamAuthentication('oracle-ee')).toBe(false);
    expect(instanceLogTypes('aurora-mysql')).toEqual([]);
  });
});
