import * as path from 'node:path';
import { landingZoneStacks, selectAccounts } from '../../../cli/landing-zone-request';
import { loadOrganization } from '../../../organization/load';
import { readProject, readStack } from '../../../preview/project';
import { packageRoot } from '../../preview/fixture-programs';
import { ConformanceCase, pciPack } from './conformance-case';

/** Every active account of the example organization, judged by the PCI DSS pack. */
export function accountCases(): readonly ConformanceCase[] {
  const file = path.join(packageRoot, 'landing-zone.yaml');
  const organization = loadOrganization(file);
  const { stacks } = landingZoneStacks(
    organization,
    selectAccounts(organization, [], file),
    file,
    readProject(packageRoot),
  );
  const management = organization.accounts.find(({ kind }) => kind === 'management');
  const all = stacks.map((spec): ConformanceCase => ({
    name: spec.stack,
    kind: 'account',
    spec,
    packs: [pciPack],
    dataSources: {},
    compiled: 'dist/accounts',
    ...(management?.id !== undefined && { awsAccount: management.id }),
  }));
  const first = all.find(({ name }) => name === management?.name);
  return all.map((given) => (given === first || first === undefined ? given : { ...given, refersTo: first }));
}

/** The production account with a port open to the world, which a mandatory policy forbids. */
export function openProduction(): ConformanceCase {
  const directory = path.join(packageRoot, 'test', 'engine', 'programs', 'open-production');
  const file = path.join(packageRoot, 'landing-zone.yaml');
  const spec = readStack(readProject(directory), 'production', {
    'landing-zone:file': file,
    'aws:region': loadOrganization(file).homeRegion,
  });
  return {
    name: 'production with an open port',
    kind: 'account',
    spec,
    packs: [pciPack],
    dataSources: {},
    compiled: 'dist/test/engine/programs/open-production',
  };
}
