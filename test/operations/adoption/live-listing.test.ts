import { liveListing } from '../../../operations/adoption/live-listing';
import { readListing } from '../../../operations/adoption/listing';
import type { RunAws } from '../../../operations/aws-cli';

const answers: Readonly<Record<string, unknown>> = {
  'describe-organization': { Organization: { Id: 'o-exampleorg01', MasterAccountId: '111111111111' } },
  'list-roots': { Roots: [{ Id: 'r-root' }] },
  'list-accounts': { Accounts: [{ Id: '111111111111', Name: 'management', Email: 'm@example.com', Status: 'ACTIVE' }] },
  'list-accounts-for-parent --parent-id r-root': { Accounts: [{ Id: '111111111111' }] },
  'list-accounts-for-parent --parent-id ou-root-11111111': { Accounts: [] },
  'list-accounts-for-parent --parent-id ou-root-22222222': { Accounts: [{ Id: '222222222222' }] },
  'list-organizational-units-for-parent --parent-id r-root': {
    OrganizationalUnits: [{ Id: 'ou-root-11111111', Name: 'Workloads' }],
  },
  'list-organizational-units-for-parent --parent-id ou-root-11111111': {
    OrganizationalUnits: [{ Id: 'ou-root-22222222', Name: 'Production' }],
  },
  'list-organizational-units-for-parent --parent-id ou-root-22222222': { OrganizationalUnits: [] },
  'list-policies --filter SERVICE_CONTROL_POLICY': {
    Policies: [{ Id: 'p-12345678', Name: 'deny-leave', Type: 'SERVICE_CONTROL_POLICY', AwsManaged: false }],
  },
};

const run: RunAws = ([service, ...args]) => {
  const answer = service === 'organizations' ? answers[args.join(' ')] : undefined;
  return answer === undefined
    ? Promise.reject(new Error(`PolicyTypeNotEnabledException: ${args.join(' ')}`))
    : Promise.resolve(answer);
};

describe('liveListing', () => {
  it('finds units at every depth, and where accounts and units are', async () => {
    const listing = readListing(await liveListing(run), 'AWS');
    expect(listing).toMatchObject({ organizationId: 'o-exampleorg01', rootIds: ['r-root'] });
    expect(listing.units.map(({ name }) => name)).toEqual(['Workloads', 'Production']);
    expect(listing.policies).toHaveLength(1);
    expect(listing.parents).toEqual({
      '111111111111': 'r-root',
      '222222222222': 'ou-root-22222222',
      'ou-root-11111111': 'r-root',
      'ou-root-22222222': 'ou-root-11111111',
    });
  });

  it('never takes a refusal for an empty organization', async () => {
    const denied: RunAws = () => Promise.reject(new Error('AccessDeniedException'));
    await expect(liveListing(denied)).rejects.toThrow('AccessDeniedException');
    const partly: RunAws = (args, environment) =>
      args.includes('ou-root-22222222') ? denied(args, environment) : run(args, environment);
    await expect(liveListing(partly)).rejects.toThrow('AccessDeniedException');
  });
});
