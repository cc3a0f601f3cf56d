import { route53 } from '../../../policies/pci-dss/route53';
import { StackFixture, unknown } from '../judge';
import { testService } from './service-cases';

const zone = (props: object = {}, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:route53/zone:Zone',
  name: 'zone',
  props: { name: 'example.org', ...props },
  refers,
});
const inZone = { zoneId: ['zone'] };
const log = (refers: StackFixture['refers'] = inZone): StackFixture => ({
  type: 'aws:route53/queryLog:QueryLog',
  name: 'log',
  props: { zoneId: unknown, cloudwatchLogGroupArn: unknown },
  refers: { cloudwatchLogGroupArn: [], ...refers },
});
const association: StackFixture = {
  type: 'aws:route53/zoneAssociation:ZoneAssociation',
  name: 'association',
  props: { zoneId: unknown, vpcId: 'vpc-1' },
  refers: inZone,
};
const record = (records: unknown, type = 'A', refers: StackFixture['refers'] = inZone): StackFixture => ({
  type: 'aws:route53/record:Record',
  name: 'record',
  props: { type, records, zoneId: unknown },
  refers: { records: [], ...refers },
});
const vpc = (tags: object): StackFixture => ({ type: 'aws:ec2/vpc:Vpc', name: 'vpc', props: { tags } });
const queries = (refers: StackFixture['refers']): StackFixture => ({
  type: 'aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation',
  name: 'queries',
  props: { resourceId: unknown },
  refers,
});

testService(
  route53,
  [],
  [
    ['route53-query-logging', [zone(), log()], 'pass'],
    ['route53-query-logging', [zone()], 'fail'],
    ['route53-query-logging', [zone({ vpcs: unknown }), log({})], 'undetermined'],
    ['route53-query-logging', [zone({ vpcs: [{ vpcId: 'vpc-1' }] })], 'not applicable'],
    ['route53-query-logging', [zone({ vpcs: [{ vpcId: unknown }] })], 'not applicable'],
    ['route53-query-logging', [zone(), association], 'not applicable'],
    ['route53-resolver-query-logging', [vpc({ scope: 'in-scope' }), queries({ resourceId: ['vpc'] })], 'pass'],
    ['route53-resolver-query-logging', [vpc({ scope: 'in-scope' })], 'fail'],
    ['route53-resolver-query-logging', [vpc({ scope: 'in-scope' }), queries({})], 'undetermined'],
    ['route53-resolver-query-logging', [vpc({})], 'not applicable'],
    ['seg-no-private-ip-in-public-dns', [zone(), record(['203.0.113.5'])], 'pass'],
    ['seg-no-private-ip-in-public-dns', [zone(), record(['203.0.113.5', '10.1.2.3'])], 'fail'],
    ['seg-no-private-ip-in-public-dns', [zone(), record(['fd00::1'], 'aaaa')], 'fail'],
    ['seg-no-private-ip-in-public-dns', [zone(), record([unknown])], 'undetermined'],
    ['seg-no-private-ip-in-public-dns', [zone(), record(unknown)], 'undetermined'],
    ['seg-no-private-ip-in-public-dns', [record(['10.1.2.3'], 'A', {})], 'undetermined'],
    ['seg-no-private-ip-in-public-dns', [zone(), record([unknown], unknown)], 'undetermined'],
    [
      'seg-no-private-ip-in-public-dns',
      [
        zone(),
        { type: 'aws:acm/certificate:Certificate', name: 'c' },
        record([unknown], unknown, { type: ['c'], records: ['c'] }),
      ],
      'not applicable',
    ],
    ['seg-no-private-ip-in-public-dns', [zone({ vpcs: [{ vpcId: 'vpc-1' }] }), record(['10.1.2.3'])], 'not applicable'],
    ['seg-no-private-ip-in-public-dns', [zone(), record(['10.1.2.3'], 'TXT')], 'not applicable'],
  ],
);
