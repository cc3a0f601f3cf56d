import { anyHolds, allHold } from './conjunction';
import { Expectations } from './expectation';
import { at } from './property-expectations';
import { Properties } from './rule';
import { asKeyword, asList, asObject, isAbsent, isFalse, isTrue } from './values';

/** Expectations that OpenSearch and Elasticsearch domains share; their properties have the same names. */

/** Expects audit logs among `logPublishingOptions`; publishing is on where `enabled` is not set. */
export function expectAuditLogs(expect: Expectations, props: Properties): void {
  expect.that(() => {
    const options = asList(props['logPublishingOptions']);
    return anyHolds(
      ...options.map(
        (_, index) => () =>
          allHold(
            () => asKeyword(asObject(options[index])['logType']) === 'audit_logs',
            () => !isFalse(asObject(options[index])['enabled']),
          ),
      ),
    );
  }, 'logPublishingOptions publishes no AUDIT_LOGS; add { logType: "AUDIT_LOGS", cloudwatchLogGroupArn }');
}

/** Expects a domain in a VPC; others have a public endpoint. */
export function expectInVpc(expect: Expectations, props: Properties): void {
  expect.that(
    () => !isAbsent(props['vpcOptions']) && asList(at(props, 'vpcOptions.subnetIds')).length > 0,
    'vpcOptions names no subnets, so the domain has a public endpoint; set vpcOptions.subnetIds and securityGroupIds',
  );
}

/** True when clients can use HTTPS only: off without `domainEndpointOptions`, on by default within. */
export function enforcesHttps(props: Properties): boolean {
  if (isAbsent(props['domainEndpointOptions'])) return false;
  const value = at(props, 'domainEndpointOptions.enforceHttps');
  return isAbsent(value) || isTrue(value);
}
