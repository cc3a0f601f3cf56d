import type { Organization } from '../../../organization/model';
import { organization, plans, resources, type Plans } from './example';

const developers = '666666666666';

/** The example with more development accounts: copies under new names and numbers, with the switching policies widened. */
export function grown(copies: number): { readonly organization: Organization; readonly plans: Plans } {
  const all = plans();
  const model = organization.accounts.find(({ name }) => name === 'development');
  if (!model) throw new Error('the example has no development account');
  const text = JSON.stringify(resources(all, 'development'));
  const manager = resources(all, 'management');
  const own = manager.find(
    ({ type, inputs }) => type === 'aws:organizations/account:Account' && inputs['name'] === 'development',
  );
  if (!own) throw new Error('the example does not place its development account');
  const accounts = [...organization.accounts];
  for (let index = 0; index < copies; index++) {
    const name = `team-${index}`;
    const id = String(700000000000 + index);
    accounts.push({ ...model, name, id });
    all.push({
      account: name,
      resources: JSON.parse(
        text.replaceAll(developers, id).replaceAll('urn:pulumi:development::', `urn:pulumi:${name}::`),
      ) as never,
    });
    manager.push({ ...own, urn: `${own.urn}-${name}`, inputs: { ...own.inputs, name } });
  }
  const ids = Array.from({ length: copies }, (_, index) => String(700000000000 + index));
  for (const record of resources(all, 'iam').filter(
    ({ type, name }) => type === 'aws:iam/policy:Policy' && name.endsWith('-switching'),
  )) {
    const document = JSON.parse(String(record.inputs['policy'])) as { Statement: { Resource: string[] }[] };
    for (const statement of document.Statement) {
      const mine = statement.Resource.find((arn) => arn.includes(developers));
      if (mine !== undefined) statement.Resource.push(...ids.map((id) => mine.replace(developers, id)));
    }
    record.inputs['policy'] = JSON.stringify(document);
  }
  const jobFunctions = organization.jobFunctions.map((one) => ({
    ...one,
    accounts: one.accounts.includes('development')
      ? [...one.accounts, ...accounts.slice(organization.accounts.length).map(({ name }) => name)]
      : one.accounts,
  }));
  return { organization: { ...organization, accounts, jobFunctions }, plans: all };
}
