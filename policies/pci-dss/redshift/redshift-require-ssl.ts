import { inputsOf } from '../../model/inputs';
import { referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asKeyword, asList, asObject, isTrue } from '../../model/values';

const clusterType = 'aws:redshift/cluster:Cluster';
const groupType = 'aws:redshift/parameterGroup:ParameterGroup';
const workgroupType = 'aws:redshiftserverless/workgroup:Workgroup';

/** Values of `require_ssl` in a list of parameters. */
function requireSsl(parameters: readonly unknown[], name: string, value: string): readonly unknown[] {
  return parameters
    .map((_, index) => asObject(parameters[index]))
    .filter((parameter) => asKeyword(parameter[name]) === 'require_ssl')
    .map((parameter) => parameter[value]);
}

/**
 * Parameter groups of the stack. The parameter is off in a group that does not set it; a cluster without a group of the stack
 * takes a default one, of which it depends on the age of the account whether TLS is required. Workgroups of Redshift Serverless
 * carry the parameter themselves. Security Hub Redshift.2.
 */
export const redshiftRequireSsl = stackRule({
  name: 'redshift-require-ssl',
  title: 'Redshift clusters and workgroups accept TLS connections only',
  types: [clusterType, groupType, workgroupType],
  check(stack) {
    for (const group of stack.ofType(groupType)) {
      const expect = stack.on(group);
      expect.attempt(() => {
        const values = requireSsl(asList(inputsOf(group)['parameters']), 'name', 'value');
        expect.that(() => values.length > 0 && values.every(isTrue), 'require_ssl is not true; set it to true');
      });
    }
    for (const cluster of stack.ofType(clusterType)) {
      if (referents(stack, cluster, 'clusterParameterGroupName', [groupType]).length > 0) continue;
      stack
        .on(cluster)
        .undetermined(
          'clusterParameterGroupName names no parameter group of this stack; use one that sets require_ssl to true',
        );
    }
    for (const workgroup of stack.ofType(workgroupType)) {
      const expect = stack.on(workgroup);
      expect.attempt(() => {
        const values = requireSsl(asList(inputsOf(workgroup)['configParameters']), 'parameterKey', 'parameterValue');
        const wanted = 'set require_ssl to true in configParameters';
        if (values.length === 0) expect.undetermined(`the default of require_ssl depends on the workgroup; ${wanted}`);
        else expect.that(() => values.every(isTrue), `require_ssl is not true; ${wanted}`);
      });
    }
  },
});
