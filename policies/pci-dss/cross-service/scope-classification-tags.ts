import { bucketTypes } from '../../model/buckets';
import { stackRule, TypeToken } from '../../model/rule';
import { dataClassOf, namesTag, scopeOf, tagsOf } from '../../model/tags';
import { asList, asObject } from '../../model/values';

/** Resources that store data; they also need a data class. */
const stores: readonly TypeToken[] = [
  ...bucketTypes,
  'aws:rds/instance:Instance',
  'aws:rds/cluster:Cluster',
  'aws:dynamodb/table:Table',
  'aws:efs/fileSystem:FileSystem',
  'aws:redshift/cluster:Cluster',
  'aws:opensearch/domain:Domain',
  'aws:elasticache/replicationGroup:ReplicationGroup',
];

/** Other resources of which an assessor asks whether they are in scope. */
const components: readonly TypeToken[] = [
  'aws:ec2/instance:Instance',
  'aws:ec2/vpc:Vpc',
  'aws:ec2/subnet:Subnet',
  'aws:ec2/securityGroup:SecurityGroup',
  'aws:lb/loadBalancer:LoadBalancer',
  'aws:alb/loadBalancer:LoadBalancer',
  'aws:lambda/function:Function',
  'aws:ecs/cluster:Cluster',
  'aws:ecs/service:Service',
  'aws:eks/cluster:Cluster',
  'aws:kms/key:Key',
  'aws:sqs/queue:Queue',
  'aws:sns/topic:Topic',
  'aws:secretsmanager/secret:Secret',
];

/**
 * Where a program classifies a resource, by a tag for its scope or data class, it classifies all of them, with words of a closed list: scope, environment,
 * owner, and for stores the data class. Default tags of the provider count. Programs that classify nothing are not judged.
 */
export const scopeClassificationTags = stackRule({
  name: 'scope-classification-tags',
  title: 'Resources carry scope, environment, owner and data class',
  types: [...stores, ...components],
  settings: {
    requiredTags: {
      type: 'array',
      items: { type: 'string' },
      description: 'Tags every resource carries, in lower case',
      default: ['scope', 'environment', 'owner'],
    },
    scopes: {
      type: 'array',
      items: { type: 'string' },
      description: 'Values the scope tag may have, in lower case',
      default: [
        'cde',
        'in-scope',
        'connected',
        'connected-to',
        'security-impacting',
        'shared',
        'out-of-scope',
        'pci',
        'pci-dss',
      ],
    },
  },
  check: (stack, settings) => {
    const required = asList(settings['requiredTags']).map(String);
    const scopes = new Set(asList(settings['scopes']).map(String));
    const resources = stack.ofType(...stores, ...components).map((resource) => ({ resource, tags: tagsOf(resource) }));
    if (!resources.some(({ resource }) => scopeOf(resource) !== '' || dataClassOf(resource) !== '')) return;
    for (const { resource, tags } of resources) {
      const keys = (): readonly string[] => [...tags.keys(), ...Object.keys(asObject(resource.props['tags']))];
      const wanted = stores.includes(resource.type) ? [...required, 'data-classification'] : required;
      const expect = stack.on(resource);
      const missing = () => wanted.filter((tag) => !namesTag(keys(), tag));
      expect.that(
        () => missing().length === 0,
        () => `the tags ${missing().join(', ')} are missing; add them`,
      );
      const scope = scopeOf(resource);
      expect.that(
        () => scope === '' || scopes.has(scope),
        `the tag scope is ${scope}; use one of ${[...scopes].join(', ')}`,
      );
    }
  },
});
