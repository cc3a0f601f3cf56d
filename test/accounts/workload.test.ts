import { workloadAccount } from '../../accounts/workload';
import { exampleOrganization, ofType, planPage } from '../components/plan';

const organization = exampleOrganization();

it('development, staging and production run the same program', async () => {
  const types = async (account: string): Promise<readonly string[]> => {
    const planned = await planPage(workloadAccount, organization, account);
    // Job functions are configuration: production has fewer.
    return planned
      .map(({ type, name }) => `${type} ${name}`)
      .filter((resource) => !resource.includes('baseline-roles-'))
      .sort();
  };
  const [development, staging, production] = [
    await types('development'),
    await types('staging'),
    await types('production'),
  ];
  expect(staging).toEqual(development);
  expect(production).toEqual(development);
});

it('no two resources share type and name', async () => {
  const names = (await planPage(workloadAccount, organization, 'production')).map(
    ({ type, name }) => `${type} ${name}`,
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('an account without a network has everything else', async () => {
  const accounts = organization.accounts.map((account) =>
    account.name === 'staging' ? { ...account, network: undefined } : account,
  );
  const planned = await planPage(workloadAccount, { ...organization, accounts }, 'staging');
  expect(ofType(planned, 'aws:ec2/vpc:Vpc')).toEqual([]);
  expect(ofType(planned, 'aws:ssm/patchBaseline:PatchBaseline')).toHaveLength(1);
});
