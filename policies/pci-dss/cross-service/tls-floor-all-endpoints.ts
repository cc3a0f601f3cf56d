import { endsTls, listenerTypes } from '../../model/load-balancers';
import { Properties, resourceRule, TypeToken } from '../../model/rule';
import {
  apiGatewayRefusesOldTls,
  cloudfrontViewerPolicyIsStrong,
  loadBalancerRefusesOldTls,
  transferPolicyIsStrong,
} from '../../model/tls-policies';
import { asKeyword, asList, asObject, asText, isFalse, isTrue } from '../../model/values';

/** One kind of endpoint: which property sets the TLS floor, whether it applies, and whether the floor is TLS 1.2. */
interface Endpoint {
  readonly types: readonly TypeToken[];
  readonly property: string;
  readonly applies?: (props: Properties) => boolean;
  readonly isStrong: (props: Properties) => boolean;
  /** What the property is set to; a TLS 1.2 policy unless told otherwise. */
  readonly wanted?: string;
}

const text = (value: unknown): string => asText(value) ?? '';

/** Parameters of database engines that name the lowest TLS version. */
const versionParameters = new Set(['ssl_min_protocol_version', 'tls_version', 'tls']);

function isOldVersion(value: string): boolean {
  return (
    /(^|[^.\d])(?:tlsv?)?1(?:\.[01])?($|[^.\d])/i.test(value) || asKeyword(value) === 'disabled' || /sslv3/i.test(value)
  );
}

const endpoints: readonly Endpoint[] = [
  {
    types: listenerTypes,
    property: 'sslPolicy',
    applies: endsTls,
    isStrong: (props) => loadBalancerRefusesOldTls(text(props['sslPolicy'])),
  },
  {
    types: ['aws:cloudfront/distribution:Distribution'],
    property: 'viewerCertificate.minimumProtocolVersion',
    isStrong: (props) =>
      cloudfrontViewerPolicyIsStrong(text(asObject(props['viewerCertificate'])['minimumProtocolVersion'])),
  },
  {
    types: ['aws:apigateway/domainName:DomainName'],
    property: 'securityPolicy',
    isStrong: (props) => apiGatewayRefusesOldTls(text(props['securityPolicy'])),
  },
  {
    types: ['aws:apigatewayv2/domainName:DomainName'],
    property: 'domainNameConfiguration.securityPolicy',
    isStrong: (props) => apiGatewayRefusesOldTls(text(asObject(props['domainNameConfiguration'])['securityPolicy'])),
  },
  {
    types: ['aws:opensearch/domain:Domain', 'aws:elasticsearch/domain:Domain'],
    property: 'domainEndpointOptions.tlsSecurityPolicy',
    isStrong: (props) =>
      /^Policy-Min-TLS-1-[23]-/.test(text(asObject(props['domainEndpointOptions'])['tlsSecurityPolicy'])),
  },
  {
    types: ['aws:transfer/server:Server'],
    property: 'securityPolicyName',
    isStrong: (props) => transferPolicyIsStrong(text(props['securityPolicyName'])),
  },
  {
    types: ['aws:elasticache/replicationGroup:ReplicationGroup'],
    property: 'transitEncryptionEnabled',
    isStrong: (props) =>
      isTrue(props['transitEncryptionEnabled']) && asKeyword(props['transitEncryptionMode']) !== 'preferred',
  },
  {
    types: ['aws:msk/cluster:Cluster'],
    property: 'encryptionInfo.encryptionInTransit.clientBroker',
    // TLS is the default.
    isStrong: (props) => {
      const transit = asObject(asObject(props['encryptionInfo'])['encryptionInTransit']);
      return ['', 'tls'].includes(asKeyword(transit['clientBroker'])) && !isFalse(transit['inCluster']);
    },
  },
  {
    types: ['aws:sns/topicSubscription:TopicSubscription'],
    property: 'protocol',
    applies: (props) => ['http', 'https'].includes(asKeyword(props['protocol'])),
    isStrong: (props) => asKeyword(props['protocol']) !== 'http',
    wanted: 'https',
  },
  {
    types: ['aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream'],
    property: 'httpEndpointConfiguration.url',
    applies: (props) => asKeyword(props['destination']) === 'http_endpoint',
    isStrong: (props) => !/^http:/i.test(text(asObject(props['httpEndpointConfiguration'])['url'])),
    wanted: 'an https URL',
  },
  {
    types: [
      'aws:rds/parameterGroup:ParameterGroup',
      'aws:rds/clusterParameterGroup:ClusterParameterGroup',
      'aws:docdb/clusterParameterGroup:ClusterParameterGroup',
    ],
    property: 'parameters',
    applies: (props) =>
      asList(props['parameters']).some((item) => versionParameters.has(asKeyword(asObject(item)['name']))),
    isStrong: (props) =>
      asList(props['parameters'])
        .map(asObject)
        .filter((parameter) => versionParameters.has(asKeyword(parameter['name'])))
        .every((parameter) => !isOldVersion(String(parameter['value']))),
  },
];

/** Every kind of TLS endpoint meets one floor: TLS 1.2, by the policies AWS predefines. A default of the service that allows less fails too. */
export const tlsFloorAllEndpoints = resourceRule({
  name: 'tls-floor-all-endpoints',
  title: 'Every TLS endpoint refuses TLS 1.0 and 1.1',
  types: endpoints.flatMap(({ types }) => types),
  check: ({ type, props }, expect) =>
    expect.attempt(() => {
      const endpoint = endpoints.find(({ types }) => types.includes(type));
      if (!endpoint || endpoint.applies?.(props) === false) return;
      expect.that(
        () => endpoint.isStrong(props),
        `${endpoint.property} allows TLS versions before 1.2 or none at all; set it to ${endpoint.wanted ?? 'a TLS 1.2 policy'}`,
      );
    }),
});
