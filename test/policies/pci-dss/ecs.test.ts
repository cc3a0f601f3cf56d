import { ecsFargateLatestPlatform } from '../../../policies/pci-dss/ecs/ecs-fargate-latest-platform';
import { ecsHostModeUser } from '../../../policies/pci-dss/ecs/ecs-host-mode-user';
import { ecsImageFromScannedRepo } from '../../../policies/pci-dss/ecs/ecs-image-from-scanned-repo';
import { ecsNoPlaintextSecrets } from '../../../policies/pci-dss/ecs/ecs-no-plaintext-secrets';
import { ecsNoPrivileged } from '../../../policies/pci-dss/ecs/ecs-no-privileged';
import { ecsReadonlyRoot } from '../../../policies/pci-dss/ecs/ecs-readonly-root';
import { ecsServiceNoPublicIp } from '../../../policies/pci-dss/ecs/ecs-service-no-public-ip';
import { ecsTaskLogging } from '../../../policies/pci-dss/ecs/ecs-task-logging';
import { ecsTaskNoHostPid } from '../../../policies/pci-dss/ecs/ecs-task-no-host-pid';
import { ecsTasksetNoPublicIp } from '../../../policies/pci-dss/ecs/ecs-taskset-no-public-ip';
import { judge, StackFixture, unknown } from '../judge';
import { resourceCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

const task = (...containers: readonly object[]): { readonly containerDefinitions: string } => ({
  containerDefinitions: JSON.stringify(containers.map((container) => ({ name: 'api', image: 'x', ...container }))),
});
const unknownTask = { containerDefinitions: unknown };
const malformed = { containerDefinitions: '[{' };
const windows = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } };

resourceCases(ecsFargateLatestPlatform, [
  ['default', { launchType: 'FARGATE' }, 'pass'],
  ['LATEST', { launchType: 'fargate', platformVersion: 'latest' }, 'pass'],
  ['the current version', { launchType: 'FARGATE', platformVersion: '1.4.0' }, 'pass'],
  ['an old version', { launchType: 'FARGATE', platformVersion: '1.3.0' }, 'fail', 'platformVersion is 1.3.0'],
  [
    'by capacity provider',
    { capacityProviderStrategies: [{ capacityProvider: 'FARGATE_SPOT' }], platformVersion: '1.3.0' },
    'fail',
  ],
  ['unknown', { launchType: 'FARGATE', platformVersion: unknown }, 'undetermined'],
  ['EC2', { launchType: 'EC2', platformVersion: '1.3.0' }, 'not applicable'],
]);

resourceCases(ecsHostModeUser, [
  ['a user', { networkMode: 'host', ...task({ user: '1000:1000' }) }, 'pass'],
  ['root by default', { networkMode: 'HOST', ...task({}) }, 'fail', 'root by default'],
  ['root by name', { networkMode: 'host', ...task({ user: 'root:root' }) }, 'fail'],
  ['root by number', { networkMode: 'host', ...task({ user: 0 }) }, 'fail'],
  ['privileged', { networkMode: 'host', ...task({ user: 'app', privileged: 'true' }) }, 'fail', 'privileged'],
  ['unknown', { networkMode: 'host', ...unknownTask }, 'undetermined'],
  ['unknown mode', { networkMode: unknown, ...task({}) }, 'undetermined'],
  ['awsvpc', { networkMode: 'awsvpc', ...task({}) }, 'not applicable'],
]);

resourceCases(ecsNoPlaintextSecrets, [
  ['no environment', task({}), 'pass'],
  [
    'harmless variables',
    task({
      environment: [
        { name: 'PORT', value: '8080' },
        { name: 'TOKEN_URL', value: 'https://idp.example.com/token' },
      ],
    }),
    'pass',
  ],
  [
    'a reference',
    task({ environment: [{ name: 'DB_PASSWORD', value: 'arn:aws:secretsmanager:eu-west-1:1:secret:db' }] }),
    'pass',
  ],
  ['a password', task({ environment: [{ name: 'DB_PASSWORD', value: 'hunter2hunter2' }] }), 'fail', 'DB_PASSWORD'],
  ['an access key', task({ environment: [{ name: 'aws_access_key_id', value: 'x' }] }), 'fail'],
  [
    'a key by its value',
    task({ environment: [{ name: 'SETTING', value: 'AKIAIOSFODNN7EXAMPLE' }] }),
    'fail',
    'SETTING',
  ],
  [
    'keys of the API in capitals',
    { containerDefinitions: JSON.stringify([{ Name: 'api', Environment: [{ Name: 'API_KEY', Value: 'abcdef' }] }]) },
    'fail',
  ],
  [
    'a second container',
    task({}, { name: 'sidecar', environment: [{ name: 'SECRET', value: 'abcdefg' }] }),
    'fail',
    'container "sidecar"',
  ],
  ['a key in the command', task({ command: ['run', '--key', 'AKIAIOSFODNN7EXAMPLE'] }), 'fail', 'command'],
  ['a password by reference in the command', task({ entryPoint: ['sh', '-c', 'PASSWORD=$DB_PASSWORD run'] }), 'pass'],
  ['unknown', unknownTask, 'undetermined'],
  ['malformed', malformed, 'fail', 'not a JSON list'],
]);

it('ecs-no-plaintext-secrets never shows a value', () => {
  const { messages } = judge(
    ecsNoPlaintextSecrets,
    'aws:ecs/taskDefinition:TaskDefinition',
    task({ environment: [{ name: 'DB_PASSWORD', value: 'hunter2hunter2' }] }),
  );
  expect(messages.join('')).not.toContain('hunter2');
});

resourceCases(ecsNoPrivileged, [
  ['not privileged', task({ privileged: false }), 'pass'],
  ['default', task({}), 'pass'],
  ['privileged', task({ privileged: true }), 'fail', 'container "api" is privileged'],
  ['privileged in capitals', task({ Privileged: 'TRUE' }), 'fail'],
  ['a list that is no text', { containerDefinitions: [{ name: 'api', privileged: true }] }, 'fail'],
  ['unknown', unknownTask, 'undetermined'],
  ['no containers', { containerDefinitions: '[]' }, 'not applicable'],
]);

resourceCases(ecsReadonlyRoot, [
  ['read-only', task({ readonlyRootFilesystem: true }), 'pass'],
  ['default', task({}), 'fail', 'readonlyRootFilesystem'],
  [
    'one of two',
    task({ readonlyRootFilesystem: true }, { name: 'log', readonlyRootFilesystem: false }),
    'fail',
    'container "log"',
  ],
  ['unknown', unknownTask, 'undetermined'],
  ['Windows', { ...windows, ...task({}) }, 'not applicable'],
]);

resourceCases(ecsTaskLogging, [
  ['awslogs', task({ logConfiguration: { logDriver: 'awslogs' } }), 'pass'],
  ['nothing', task({}), 'fail', 'no log driver'],
  ['the driver none', task({ logConfiguration: { logDriver: 'none' } }), 'fail'],
  ['unknown', unknownTask, 'undetermined'],
  ['malformed', malformed, 'fail'],
]);

const adds = (...add: readonly string[]): object => ({ linuxParameters: { capabilities: { add } } });
resourceCases(ecsNoPrivileged, [
  ['a harmless capability', task(adds('NET_BIND_SERVICE')), 'pass'],
  ['the capabilities of root', task({}, adds('CAP_SYS_ADMIN')), 'fail', 'adds SYS_ADMIN'],
  ['all', task(adds('all')), 'fail'],
]);
const job = 'aws:batch/jobDefinition:JobDefinition';
const password = { environment: [{ name: 'DB_PASSWORD', value: 'hunter2hunter2' }] };
const properties = (value: object): string => JSON.stringify(value);
resourceCases(
  ecsNoPrivileged,
  [
    ['a plain job', { containerProperties: properties({ image: 'settle:1' }) }, 'pass'],
    ['a privileged job', { containerProperties: properties({ privileged: true }) }, 'fail', 'privileged'],
    [
      'a privileged node',
      { nodeProperties: properties({ nodeRangeProperties: [{ container: { privileged: true } }] }) },
      'fail',
    ],
    [
      'a privileged pod',
      { eksProperties: { podProperties: { containers: [{ securityContext: { privileged: true } }] } } },
      'fail',
    ],
    ['unknown', { containerProperties: unknown }, 'undetermined'],
  ],
  { type: job },
);
resourceCases(
  ecsNoPlaintextSecrets,
  [
    ['a plain job', { containerProperties: properties({ environment: [{ name: 'PORT', value: '1' }] }) }, 'pass'],
    ['a job', { containerProperties: properties(password) }, 'fail', 'DB_PASSWORD'],
    ['a task of a job', { ecsProperties: properties({ taskProperties: [{ containers: [password] }] }) }, 'fail'],
    ['a pod', { eksProperties: { podProperties: { containers: [{ envs: password.environment }] } } }, 'fail'],
  ],
  { type: job },
);
const scheduled = (platformVersion?: string): object => ({ ecsTarget: { launchType: 'FARGATE', platformVersion } });
resourceCases(
  ecsFargateLatestPlatform,
  [
    ['the latest', scheduled(), 'pass'],
    ['an old version', scheduled('1.3.0'), 'fail', 'ecsTarget.platformVersion'],
    ['another target', {}, 'not applicable'],
  ],
  { type: 'aws:cloudwatch/eventTarget:EventTarget' },
);

resourceCases(ecsTaskNoHostPid, [
  ['default', {}, 'pass'],
  ['task', { pidMode: 'task' }, 'pass'],
  ['host', { pidMode: 'Host' }, 'fail', 'pidMode'],
  ['memory of the host', { ipcMode: 'host' }, 'fail', 'ipcMode'],
  ['unknown', { pidMode: unknown }, 'undetermined'],
]);

for (const rule of [ecsServiceNoPublicIp, ecsTasksetNoPublicIp]) {
  resourceCases(rule, [
    ['off', { networkConfiguration: { subnets: [unknown], assignPublicIp: false } }, 'pass'],
    ['default', { networkConfiguration: { subnets: [unknown] } }, 'pass'],
    ['on', { networkConfiguration: { assignPublicIp: true } }, 'fail', 'assignPublicIp'],
    ['on as text in a list', { networkConfiguration: [{ assignPublicIp: 'true' }] }, 'fail'],
    ['unknown', { networkConfiguration: { assignPublicIp: unknown } }, 'undetermined'],
    ['no network configuration', {}, 'not applicable'],
  ]);
}

for (const [type, within] of [
  ['aws:cloudwatch/eventTarget:EventTarget', (ecs: object): object => ({ ecsTarget: ecs })],
  ['aws:scheduler/schedule:Schedule', (ecs: object): object => ({ target: { ecsParameters: ecs } })],
] as const) {
  resourceCases(
    ecsServiceNoPublicIp,
    [
      ['off', within({ networkConfiguration: { assignPublicIp: false } }), 'pass'],
      ['on', within({ networkConfiguration: { assignPublicIp: 'true' } }), 'fail', 'assignPublicIp'],
      ['no task', {}, 'not applicable'],
    ],
    { type },
  );
}

const repository = (props: object = {}): StackFixture => ({
  type: 'aws:ecr/repository:Repository',
  name: 'repository',
  props: { name: 'cards/api', repositoryUrl: unknown, ...props },
});
const registry = (scanFrequency: string, filter: string): StackFixture => ({
  type: 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration',
  name: 'registry',
  props: { scanType: 'ENHANCED', rules: [{ scanFrequency, repositoryFilters: [{ filter, filterType: 'WILDCARD' }] }] },
});
const taskOf = (props: object, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:ecs/taskDefinition:TaskDefinition',
  name: 'task',
  props,
  refers,
});
const known = taskOf(task({ image: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/cards/api:1' }));
const computed = taskOf(unknownTask, { containerDefinitions: ['repository'] });
const scanned = { imageScanningConfiguration: { scanOnPush: true } };

stackCases(ecsImageFromScannedRepo, [
  ['a scanned repository by name', [repository(scanned), known], 'pass'],
  [
    'a scanned repository by dependency',
    [repository({ imageScanningConfiguration: [{ scanOnPush: 'true' }] }), computed],
    'pass',
  ],
  [
    'an image pushed to a scanned repository',
    [
      repository(scanned),
      { type: 'docker-build:index:Image', name: 'image', refers: { tags: ['repository'] } },
      taskOf(unknownTask, { containerDefinitions: ['image'] }),
    ],
    'pass',
  ],
  ['a registry rule for all', [registry('CONTINUOUS_SCAN', '*'), known], 'pass'],
  ['a registry rule by pattern', [repository(), registry('SCAN_ON_PUSH', 'cards/*'), known], 'pass'],
  ['no scanning', [repository(), known], 'fail', 'repository repository is not scanned'],
  ['no scanning, by dependency', [repository({ imageScanningConfiguration: { scanOnPush: false } }), computed], 'fail'],
  ['a registry rule for others', [repository(), registry('SCAN_ON_PUSH', 'other*'), known], 'fail'],
  ['a manual registry rule', [repository(), registry('MANUAL', '*'), known], 'fail'],
  ['a public registry', [taskOf(task({ image: 'nginx:latest' }))], 'fail', 'outside Amazon ECR'],
  ['a repository of another stack', [known], 'undetermined'],
  ['untraceable', [taskOf(unknownTask, { containerDefinitions: [] })], 'undetermined'],
  [
    'unknown scanning',
    [{ ...repository({ imageScanningConfiguration: { scanOnPush: unknown } }), refers: {} }, known],
    'undetermined',
  ],
]);

const networked = (assignPublicIp: string): object => ({
  containerProperties: JSON.stringify({ networkConfiguration: { assignPublicIp } }),
});
resourceCases(
  ecsServiceNoPublicIp,
  [
    ['private', networked('DISABLED'), 'pass'],
    ['public', networked('ENABLED'), 'fail', 'public address'],
    ['unknown', { containerProperties: unknown }, 'undetermined'],
  ],
  { type: job },
);
