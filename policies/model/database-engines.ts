import { asNumber } from './values';

/** An engine and its version, from `engine` and `engineVersion` or from the family of a parameter group. */
export interface DatabaseEngine {
  /** In lower case, for example `postgres`, `aurora-mysql`, `sqlserver-se`. */
  readonly name: string;
  /** Major version, with a minor one where the engine counts so (`11.8`); undefined when not given. */
  readonly version: number | undefined;
}

/** Reads a parameter group family such as `postgres16`, `aurora-postgresql15`, `mysql8.4`, `sqlserver-se-16.0`. */
export function engineOfFamily(family: string): DatabaseEngine {
  const match = /^(.*?)-?(\d+(?:\.\d+)?)$/.exec(family.trim().toLowerCase());
  return match
    ? { name: match[1] ?? '', version: asNumber(match[2]) }
    : { name: family.trim().toLowerCase(), version: undefined };
}

/** Reads `engine` and `engineVersion` of an instance or a cluster. */
export function engineOf(engine: string, version: string): DatabaseEngine {
  return { name: engine, version: asNumber(/^\d+(?:\.\d+)?/.exec(version)?.[0]) };
}

/** Whether clients must use TLS when nobody sets the parameter; `unclear` where it depends on the release. */
export type TlsDefault = 'on' | 'off' | 'unclear';

export interface TlsParameter {
  readonly name: 'rds.force_ssl' | 'require_secure_transport';
  readonly byDefault: TlsDefault;
}

/**
 * The parameter that forces TLS, and its default; undefined for engines that have none (Oracle and Db2 use option groups and
 * ports).
 *
 * - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html (on since PostgreSQL 15)
 * - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html
 * - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html (on since MariaDB 11.8)
 * - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/SQLServer.Concepts.General.SSL.Using.html
 */
export function tlsParameter({ name, version }: DatabaseEngine): TlsParameter | undefined {
  if (name === 'postgres')
    return { name: 'rds.force_ssl', byDefault: version === undefined || version >= 15 ? 'on' : 'off' };
  if (name === 'aurora-postgresql') {
    return { name: 'rds.force_ssl', byDefault: version === undefined || version >= 17 ? 'unclear' : 'off' };
  }
  if (name.startsWith('sqlserver')) return { name: 'rds.force_ssl', byDefault: 'off' };
  if (name === 'mysql' || name === 'aurora-mysql') return { name: 'require_secure_transport', byDefault: 'off' };
  if (name === 'mariadb') {
    return {
      name: 'require_secure_transport',
      byDefault: version === undefined ? 'unclear' : version >= 11.8 ? 'on' : 'off',
    };
  }
  return undefined;
}

/**
 * Log types of an RDS instance that the whole trail of the database needs, by engine; Security Hub RDS.9. Empty for engines
 * that publish logs through their cluster.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 */
export function instanceLogTypes(engine: string): readonly string[] {
  if (engine === 'postgres') return ['postgresql', 'upgrade'];
  if (engine === 'mysql' || engine === 'mariadb') return ['audit', 'error', 'general', 'slowquery'];
  if (engine.startsWith('oracle')) return ['alert', 'audit', 'trace', 'listener'];
  if (engine.startsWith('sqlserver')) return ['error', 'agent'];
  if (engine.startsWith('db2')) return ['diag.log', 'notify.log'];
  return [];
}

/** Engines that can authenticate with IAM: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html */
export function knowsIamAuthentication(engine: string): boolean {
  return ['postgres', 'mysql', 'mariadb', 'aurora', 'aurora-mysql', 'aurora-postgresql'].includes(engine);
}
