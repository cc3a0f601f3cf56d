import { asList, asObject, asText, isAbsent } from '../../model/values';
import { resourceRule } from '../../model/rule';

const clusterType = 'aws:emr/cluster:Cluster';

/** True for the JSON of a security configuration with Kerberos. */
function hasKerberos(text: string): boolean {
  try {
    return !isAbsent(asObject(asObject(JSON.parse(text))['AuthenticationConfiguration'])['KerberosConfiguration']);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-kerberos.html */
export const emrKerberos = resourceRule({
  name: 'emr-kerberos',
  title: 'EMR clusters authenticate with Kerberos',
  types: [clusterType, 'aws:emr/securityConfiguration:SecurityConfiguration'],
  check({ type, props }, expect) {
    if (type === clusterType) {
      expect.that(
        () => !isAbsent(props['kerberosAttributes']) && asList(props['kerberosAttributes']).length > 0,
        'kerberosAttributes is absent; set it, with a securityConfiguration that has Kerberos',
      );
    } else {
      expect.that(
        () => hasKerberos(asText(props['configuration']) ?? ''),
        'configuration has no AuthenticationConfiguration.KerberosConfiguration; add it',
      );
    }
  },
});
