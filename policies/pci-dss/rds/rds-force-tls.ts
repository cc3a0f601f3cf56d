import { anyHolds } from '../../model/conjunction';
import { DatabaseEngine, engineOfFamily, TlsParameter, tlsParameter } from '../../model/database-engines';
import { Expectations } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { expectOn } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { knownText, referents } from '../../model/reference';
import { Properties, stackRule, TypeToken } from '../../model/rule';
import { asKeyword, asList, asObject, asText } from '../../model/values';
import { databaseEngine } from './cluster-engine';

const groupType: TypeToken = 'aws:rds/parameterGroup:ParameterGroup';
const proxyType: TypeToken = 'aws:rds/proxy:Proxy';
const clusterGroupType: TypeToken = 'aws:rds/clusterParameterGroup:ClusterParameterGroup';

/** Databases and the property that names their parameter group. */
const databases: Readonly<Record<TypeToken, string>> = {
  'aws:rds/instance:Instance': 'parameterGroupName',
  'aws:rds/cluster:Cluster': 'dbClusterParameterGroupName',
};

function judgeDefault(expect: Expectations, parameter: TlsParameter, what: string): void {
  if (parameter.byDefault === 'on') expect.pass();
  else if (parameter.byDefault === 'off')
    expect.fail(`${what} leaves ${parameter.name} off; set it to 1 in a parameter group of your own`);
  else expect.undetermined(`whether ${what} turns ${parameter.name} on depends on the engine version`);
}

/** Explicit value of the parameter among `parameters`, or undefined. */
function valueOf(props: Properties, name: string): string | undefined {
  const parameters = asList(props['parameters']);
  const find = (index: number): boolean => asKeyword(asObject(parameters[index])['name']) === name;
  let position = -1;
  anyHolds(...Array.from({ length: parameters.length }, (_, index) => () => find(index) && (position = index) >= 0));
  return position < 0 ? undefined : String(asObject(parameters[position])['value']).toLowerCase();
}

function judgeGroup(expect: Expectations, props: Properties, engine: DatabaseEngine): void {
  const parameter = tlsParameter(engine);
  if (!parameter) return;
  expect.attempt(() => {
    const value = valueOf(props, parameter.name);
    if (value === undefined) judgeDefault(expect, parameter, 'the parameter group');
    else expect.that(() => ['1', 'on', 'true'].includes(value), `${parameter.name} is "${value}"; set it to 1`);
  });
}

/**
 * Parameter groups of the stack by their own values, databases without one by the default group of their engine. Groups for
 * single Aurora instances are left out, TLS is a setting of the cluster. Proxies accept clear text unless `requireTls` is set. Security Hub RDS.38 and its neighbours.
 */
export const rdsForceTls = stackRule({
  name: 'rds-force-tls',
  title: 'RDS databases and proxies accept TLS connections only',
  types: [groupType, clusterGroupType, proxyType, ...Object.keys(databases)],
  check(stack) {
    for (const proxy of stack.ofType(proxyType)) expectOn(stack.on(proxy), inputsOf(proxy), 'requireTls');
    for (const group of stack.ofType(groupType, clusterGroupType)) {
      const expect = stack.on(group);
      expect.attempt(() => {
        const engine = engineOfFamily(asText(group.props['family']) ?? '');
        if (group.type === groupType && engine.name.startsWith('aurora')) return;
        judgeGroup(expect, inputsOf(group), engine);
      });
    }
    for (const database of stack.ofType(...Object.keys(databases))) {
      const property = databases[database.type] ?? '';
      const expect = stack.on(database);
      expect.attempt(() => {
        const props = inputsOf(database);
        const parameter = tlsParameter(databaseEngine(props));
        if (!parameter || referents(stack, database, property, [groupType, clusterGroupType]).length > 0) return;
        if (!isGiven(() => props[property])) return judgeDefault(expect, parameter, 'the default parameter group');
        const name = knownText(database, property);
        const byDefault = name?.startsWith('default.')
          ? tlsParameter(engineOfFamily(name.slice('default.'.length)))
          : undefined;
        if (byDefault) judgeDefault(expect, byDefault, `the parameter group ${name ?? ''}`);
        else expect.undetermined(`${property} names a parameter group that is not in this stack`);
      });
    }
  },
});
