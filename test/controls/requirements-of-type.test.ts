import { requirementsOfType } from '../../controls/requirements-of-type';

describe('requirementsOfType', () => {
  it.each([
    ['a policy is made for it', 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', '8.3.6', '10.5.1'],
    ['the landing zone alone looks at it', 'aws:ec2/serialConsoleAccess:SerialConsoleAccess', '2.2.1', '1.2.5'],
    ['a trail', 'aws:cloudtrail/trail:Trail', '10.2.1', '3.5.1'],
  ])('%s', (_, type, has, hasNot) => {
    expect(requirementsOfType(type)).toContain(has);
    expect(requirementsOfType(type)).not.toContain(hasNot);
  });

  it('gives nothing for a type nobody knows', () => {
    expect(requirementsOfType('aws:nothing/nothing:Nothing')).toEqual([]);
  });
});
