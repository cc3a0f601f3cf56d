import { appsyncFieldLogging } from '../../../policies/pci-dss/appsync/appsync-field-logging';
import { appsyncWafAssociated } from '../../../policies/pci-dss/appsync/appsync-waf-associated';
import { StackFixture, unknown } from '../judge';
import { resourceCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

resourceCases(appsyncFieldLogging, [
  ['ERROR', { logConfig: { fieldLogLevel: 'error' } }, 'pass'],
  ['ALL, in a list', { logConfig: [{ fieldLogLevel: 'ALL' }] }, 'pass'],
  ['NONE', { logConfig: { fieldLogLevel: 'NONE' } }, 'fail', 'fieldLogLevel'],
  ['no logging', {}, 'fail', 'default NONE'],
  ['unknown', { logConfig: { fieldLogLevel: unknown } }, 'undetermined'],
]);

const api = (props: object = {}, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:appsync/graphQLApi:GraphQLApi',
  name: 'api',
  props: { arn: unknown, ...props },
  refers,
});
const association = (refers: StackFixture['refers']): StackFixture => ({
  type: 'aws:wafv2/webAclAssociation:WebAclAssociation',
  name: 'waf',
  props: { resourceArn: unknown },
  ...(refers && { refers }),
});

stackCases(appsyncWafAssociated, [
  ['associated', [api(), association({ resourceArn: ['api'] })], 'pass'],
  ['none', [api()], 'fail', 'WebAclAssociation'],
  ['untraceable', [api(), association({})], 'undetermined'],
  ['unknown visibility', [api({ visibility: unknown }, { visibility: [] })], 'undetermined'],
  ['private', [api({ visibility: 'PRIVATE' })], 'not applicable'],
]);
