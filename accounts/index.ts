import * as path from 'node:path';
import * as pulumi from '@pulumi/pulumi';
import { loadOrganizationCached } from '../organization/load-cached';
import { planAccount } from './plan-account';

/*
 * The Pulumi program of every account. Configuration of a stack (`file` is also taken from the project's own namespace, where
 * `pulumi config set file` puts it):
 * - landing-zone:file       landing-zone.yaml, absolute or relative to the directory of Pulumi.yaml; default landing-zone.yaml
 * - landing-zone:bootstrap  true for the first deployment of the management account; default false
 */
const config = new pulumi.Config('landing-zone');
const file = path.resolve(
  pulumi.getRootDirectory(),
  config.get('file') ?? new pulumi.Config().get('file') ?? 'landing-zone.yaml',
);

const organization = loadOrganizationCached(
  file,
  path.join(__dirname, '..', 'node_modules', '.cache', 'pci-landing-zone'),
  (name) => loader().loadOrganization(name),
);

/** The validating loader, with its YAML and schema libraries. */
function loader(): typeof import('../organization/load') {
  return require('../organization/load') as typeof import('../organization/load');
}

export = planAccount(organization, pulumi.getStack(), { bootstrap: config.getBoolean('bootstrap') ?? false });
