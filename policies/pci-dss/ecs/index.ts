import { bind, Binding } from '../../model/binding';
import { ecsFargateLatestPlatform } from './ecs-fargate-latest-platform';
import { ecsHostModeUser } from './ecs-host-mode-user';
import { ecsImageFromScannedRepo } from './ecs-image-from-scanned-repo';
import { ecsNoPlaintextSecrets } from './ecs-no-plaintext-secrets';
import { ecsNoPrivileged } from './ecs-no-privileged';
import { ecsReadonlyRoot } from './ecs-readonly-root';
import { ecsServiceNoPublicIp } from './ecs-service-no-public-ip';
import { ecsTaskLogging } from './ecs-task-logging';
import { ecsTaskNoHostPid } from './ecs-task-no-host-pid';
import { ecsTasksetNoPublicIp } from './ecs-taskset-no-public-ip';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html';
const exposure =
  'System components must not be reachable from untrusted networks unless they are meant to be; traffic enters through a load balancer.';

/** Amazon ECS. */
export const ecs: readonly Binding[] = [
  bind({
    rule: ecsFargateLatestPlatform,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time; the latest platform version carries the patches.',
    remediation: 'Leave platformVersion out, or set it to "LATEST".',
    source: `${hub}#ecs-10`,
  }),
  bind({
    rule: ecsHostModeUser,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.6'],
    supports: ['7.2.5'],
    because: 'Root on the host network can read the traffic of every task on the host.',
    remediation:
      'Use networkMode "awsvpc", or set user to a number other than 0 and privileged to false in each container.',
    source: `${hub}#ecs-1`,
  }),
  bind({
    rule: ecsImageFromScannedRepo,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['6.3.1', '11.3.1'],
    because: 'Vulnerabilities in images have to be found before and while they run.',
    remediation:
      'Push the image to an aws.ecr.Repository with imageScanningConfiguration.scanOnPush true, or under a registry scanning rule.',
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
  }),
  bind({
    rule: ecsNoPlaintextSecrets,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.6.2'],
    supports: ['8.3.2'],
    because: 'Passwords and keys of applications must not stand in configuration.',
    remediation:
      'Move the variable to secrets, with valueFrom set to the ARN of a Secrets Manager secret or an SSM SecureString.',
    source: `${hub}#ecs-8`,
  }),
  bind({
    rule: ecsNoPrivileged,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.6'],
    supports: ['7.2.5'],
    because: 'Applications run with the least privileges they need.',
    remediation: 'Remove privileged, and add single capabilities in linuxParameters where needed.',
    source: `${hub}#ecs-4`,
  }),
  bind({
    rule: ecsReadonlyRoot,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['2.2.6', '11.5.2'],
    because: 'A container that cannot change its own files is hard to plant malware in.',
    remediation: 'Set readonlyRootFilesystem to true, with volumes or tmpfs where the application writes.',
    source: `${hub}#ecs-5`,
  }),
  bind({
    rule: ecsServiceNoPublicIp,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: exposure,
    remediation: 'Leave networkConfiguration.assignPublicIp out, or set it to false, and use private subnets.',
    source: `${hub}#ecs-2`,
  }),
  bind({
    rule: ecsTaskLogging,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'What applications log about access to account data has to be kept.',
    remediation:
      'Set logConfiguration to { logDriver: "awslogs", options: { "awslogs-group", "awslogs-region", "awslogs-stream-prefix" } }.',
    source: `${hub}#ecs-9`,
  }),
  bind({
    rule: ecsTaskNoHostPid,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.3'],
    because: 'Functions with different security needs are kept apart; the host namespace shows all processes.',
    remediation: 'Remove pidMode, or set it to "task".',
    source: `${hub}#ecs-3`,
  }),
  bind({
    rule: ecsTasksetNoPublicIp,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: exposure,
    remediation: 'Leave networkConfiguration.assignPublicIp out, or set it to false, and use private subnets.',
    source: `${hub}#ecs-16`,
  }),
];
