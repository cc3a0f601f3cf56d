import { autoScaling } from '../../../policies/pci-dss/auto-scaling';
import { cognito } from '../../../policies/pci-dss/cognito';
import { StackFixture, unknown } from '../judge';
import { testService } from './service-cases';

const configuration = 'aws:ec2/launchConfiguration:LaunchConfiguration';
const group = (props: object): StackFixture => ({ type: 'aws:autoscaling/group:Group', name: 'group', props });
const attached: StackFixture = {
  type: 'aws:autoscaling/attachment:Attachment',
  name: 'a',
  props: { autoscalingGroupName: unknown },
  refers: { autoscalingGroupName: ['group'] },
};

describe('auto scaling', () => {
  testService(
    autoScaling,
    [
      ['autoscaling-launchconfig-imdsv2', configuration, { metadataOptions: { httpTokens: 'required' } }, 'pass'],
      ['autoscaling-launchconfig-imdsv2', configuration, {}, 'fail'],
      ['autoscaling-launchconfig-imdsv2', configuration, { metadataOptions: { httpTokens: unknown } }, 'undetermined'],
      ['autoscaling-launchconfig-no-public-ip', configuration, { associatePublicIpAddress: 'false' }, 'pass'],
      ['autoscaling-launchconfig-no-public-ip', configuration, { associatePublicIpAddress: true }, 'fail'],
      ['autoscaling-launchconfig-no-public-ip', configuration, {}, 'fail'],
      ['autoscaling-launchconfig-no-public-ip', configuration, { associatePublicIpAddress: unknown }, 'undetermined'],
    ],
    [
      ['autoscaling-elb-health-check', [group({ targetGroupArns: ['arn'], healthCheckType: 'ELB' })], 'pass'],
      ['autoscaling-elb-health-check', [group({ targetGroupArns: ['arn'] })], 'fail'],
      ['autoscaling-elb-health-check', [group({ healthCheckType: 'EC2' }), attached], 'fail'],
      [
        'autoscaling-elb-health-check',
        [
          group({ healthCheckType: 'EC2' }),
          { ...attached, type: 'aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment' },
        ],
        'fail',
      ],
      ['autoscaling-elb-health-check', [group({ healthCheckType: 'EC2' })], 'not applicable'],
      [
        'autoscaling-elb-health-check',
        [{ ...group({ targetGroupArns: ['arn'], healthCheckType: unknown }), refers: { healthCheckType: [] } }],
        'undetermined',
      ],
    ],
  );
});

describe('cognito', () => {
  const pool = 'aws:cognito/userPool:UserPool';
  const userPoolAddOns = { advancedSecurityMode: 'ENFORCED' };
  testService(
    cognito,
    [
      [
        'auth-customer-password-policy',
        pool,
        { passwordPolicy: { minimumLength: 12, requireNumbers: true, requireLowercase: 'true' }, userPoolAddOns },
        'pass',
      ],
      [
        'auth-customer-password-policy',
        pool,
        { passwordPolicy: { minimumLength: 12, requireNumbers: false, requireLowercase: true }, userPoolAddOns },
        'fail',
      ],
      [
        'auth-customer-password-policy',
        pool,
        { passwordPolicy: { minimumLength: 12, requireNumbers: true }, userPoolAddOns },
        'fail',
      ],
      ['auth-customer-password-policy', pool, { passwordPolicy: { minimumLength: 11 }, userPoolAddOns }, 'fail'],
      ['auth-customer-password-policy', pool, { userPoolAddOns }, 'fail'],
      ['auth-customer-password-policy', pool, { passwordPolicy: { minimumLength: 12 } }, 'fail'],
      [
        'auth-customer-password-policy',
        pool,
        { passwordPolicy: { minimumLength: unknown, requireNumbers: true, requireUppercase: true }, userPoolAddOns },
        'undetermined',
      ],
    ],
    [],
  );
});
