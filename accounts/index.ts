import * as path from 'node:path';
import * as pulumi from '@pulumi/pulumi';
import { loadOrganization } from '../organization/load';
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

export = planAccount(loadOrganization(file), pulumi.getStack(), { bootstrap: config.getBoolean('bootstrap') ?? false });
