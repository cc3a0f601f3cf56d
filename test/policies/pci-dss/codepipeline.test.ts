import { codepipelineApprovalBeforeProd } from '../../../policies/pci-dss/codepipeline/codepipeline-approval-before-prod';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

const stage = (name: string, ...actions: readonly object[]): object => ({ name, actions });
const deploy = { name: 'release', category: 'Deploy' };
const approve = { name: 'ask', category: 'Approval' };
const pipeline = (...stages: readonly object[]): object => ({ stages });
const source = stage('Source', { name: 'get', category: 'Source' });

resourceCases(codepipelineApprovalBeforeProd, [
  ['approval in a stage before', pipeline(source, stage('Approve', approve), stage('Production', deploy)), 'pass'],
  [
    'approval earlier in the stage',
    pipeline(source, stage('Prod', { ...approve, runOrder: 1 }, { ...deploy, runOrder: '2' })),
    'pass',
  ],
  ['none', pipeline(source, stage('Production', deploy)), 'fail', 'Approval'],
  ['approval beside the deployment', pipeline(source, stage('Prod', approve, deploy)), 'fail'],
  ['approval after', pipeline(stage('Prod', deploy), stage('Approve', approve)), 'fail'],
  [
    'a production account',
    { tags: { environment: 'production' }, ...pipeline(source, stage('Deploy', deploy)) },
    'fail',
  ],
  ['production by the name of the action', pipeline(stage('Deploy', { ...deploy, name: 'deploy-prod' })), 'fail'],
  ['unknown', { stages: unknown }, 'undetermined'],
  ['production in one word', pipeline(source, stage('DeployProd', deploy)), 'fail'],
  ['a deployment nobody named', pipeline(source, stage('Deploy', deploy)), 'fail'],
  [
    'staging before the approval',
    pipeline(stage('Staging', deploy), stage('OK', approve), stage('Live', deploy)),
    'pass',
  ],
  ['before production only', pipeline(stage('DeployStaging', deploy), stage('pre-prod', deploy)), 'not applicable'],
  ['a test environment', { tags: { env: 'test' }, ...pipeline(stage('Deploy', deploy)) }, 'not applicable'],
  ['no deployment', pipeline(source, stage('Products', { name: 'x', category: 'Build' })), 'not applicable'],
]);
