import { deploymentSteps, type ManagementProgress } from '../../../operations/deployment/deployment-order';
import { managementProgress } from '../../../operations/deployment/management-progress';
import { accountNamed, organization } from '../example';
import { exampleIn } from '../../fixtures/federation/modes';

const all = organization.accounts;
const rest = ['security', 'iam', 'iam-production', 'development', 'staging', 'production'];

describe('deploymentSteps', () => {
  const cases: readonly [string, readonly string[] | undefined, ManagementProgress, readonly string[]][] = [
    ['first deployment', undefined, 'nothing', ['management (foundation)', 'log-archive', 'management', ...rest]],
    [
      'interrupted before the management account was whole',
      undefined,
      'started',
      ['log-archive', 'management', ...rest],
    ],
    ['deployed before', undefined, 'complete', ['management', 'log-archive', ...rest]],
    ['management alone, first', ['management'], 'nothing', ['management (foundation)']],
    ['management alone, started', ['management'], 'started', ['management']],
    ['one workload', ['staging'], 'complete', ['staging']],
    ['named the other way round', ['production', 'security'], 'complete', ['security', 'production']],
  ];
  it.each(cases)('%s', (_, names, progress, expected) => {
    const accounts = names === undefined ? all : names.map(accountNamed);
    expect(deploymentSteps(organization, accounts, progress).map(({ id }) => id)).toEqual(expected);
  });

  it('puts the accounts people sign in to, and the workloads, side by side', () => {
    const after = new Map(deploymentSteps(organization, all, 'complete').map((step) => [step.id, step.after]));
    expect(after.get('management')).toEqual([]);
    expect(after.get('security')).toEqual(['log-archive']);
    expect(after.get('iam')).toEqual(['security']);
    expect(after.get('iam-production')).toEqual(['security']);
    for (const workload of ['development', 'staging', 'production'])
      expect(after.get(workload)).toEqual(['iam', 'iam-production']);
  });

  it('puts the IAM account before the one that assigns permission sets in it', () => {
    const center = exampleIn('identity-center');
    const after = new Map(deploymentSteps(center, center.accounts, 'complete').map((step) => [step.id, step.after]));
    expect(after.get('iam')).toEqual(['security']);
    expect(after.get('iam-production')).toEqual(['iam']);
    expect(after.get('production')).toEqual(['iam-production']);
  });
});

describe('managementProgress', () => {
  const cases: readonly [string, readonly string[], ManagementProgress][] = [
    ['nothing recorded', [], 'nothing'],
    ['half of the foundation', ['a'], 'nothing'],
    ['the foundation', ['a', 'b'], 'nothing'],
    ['the foundation and a part of the rest', ['a', 'b', 'c'], 'started'],
    ['everything', ['a', 'b', 'c', 'd'], 'complete'],
    ['everything and something old', ['a', 'b', 'c', 'd', 'e'], 'complete'],
  ];
  it.each(cases)('%s', (_, recorded, expected) => {
    expect(managementProgress(recorded, ['a', 'b'], ['a', 'b', 'c', 'd'])).toBe(expected);
  });
});
