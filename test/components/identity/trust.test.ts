import { personTrust } from '../../../components/identity/trust';
import { statements } from '../plan';

describe('trust of a role people switch into', () => {
  const trust = statements(personTrust({ partition: 'aws' }, '444444444444'));

  it('trusts one IAM account and nobody else', () => {
    for (const statement of trust) expect(statement.Principal).toEqual({ AWS: 'arn:aws:iam::444444444444:root' });
  });

  it('lets nobody in without a fresh MFA', () => {
    for (const statement of trust) {
      expect(statement.Effect).toBe('Allow');
      expect(statement.Condition?.['Bool']).toEqual({ 'aws:MultiFactorAuthPresent': 'true' });
      expect(Number(statement.Condition?.['NumericLessThan']?.['aws:MultiFactorAuthAge'])).toBeLessThanOrEqual(3600);
    }
  });

  it('ties the session name and any source identity to the user', () => {
    const [assume, source] = trust;
    expect(assume?.Action).toBe('sts:AssumeRole');
    expect(assume?.Condition?.['StringEquals']).toEqual({ 'sts:RoleSessionName': '${aws:username}' });
    expect(assume?.Condition?.['StringEqualsIfExists']).toEqual({ 'sts:SourceIdentity': '${aws:username}' });
    expect(source?.Action).toBe('sts:SetSourceIdentity');
    expect(source?.Condition?.['StringEquals']).toEqual({ 'sts:SourceIdentity': '${aws:username}' });
  });

  it('names the partition', () => {
    expect(personTrust({ partition: 'aws-us-gov' }, '444444444444')).toContain('arn:aws-us-gov:iam::444444444444:root');
  });
});
