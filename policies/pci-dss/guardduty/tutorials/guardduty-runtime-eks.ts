import { from, resource, Tutorial } from '../../../model/tutorial';

const detector = resource('aws:guardduty/detector:Detector', 'detector', { enable: true });
export const tutorial: Tutorial = {
  meaning:
    'Runtime Monitoring sees what happens inside of hosts: processes, files, connections. An agent on EKS nodes, ECS tasks on Fargate and EC2 instances sends these events to GuardDuty. The feature RUNTIME_MONITORING switches it on; its additional configurations let GuardDuty install the agent by itself. A program that says nothing of protection plans, or only of one other, gets advice: the administrator of the organization may switch them on.',
  why: 'Intrusions are detected inside of the environment too (11.5.1), and changes of critical files are noticed (11.5.2). From outside a container is a black box.',
  attack:
    'A pod is entered through a flaw in an image library. The intruder starts a shell, downloads a tool, and uses the token of the node to read the secrets of other pods. Nothing of that is a call to AWS, so neither CloudTrail nor flow logs tell it; the shell in the container does.',
  wrong: [detector],
  right: [
    detector,
    resource('aws:guardduty/detectorFeature:DetectorFeature', 'runtime', {
      detectorId: from('detector', 'id'),
      name: 'RUNTIME_MONITORING',
      status: 'ENABLED',
      additionalConfigurations: [{ name: 'EKS_ADDON_MANAGEMENT', status: 'ENABLED' }],
    }),
  ],
  repair: [
    'The agent takes memory and CPU on each node, and GuardDuty makes a VPC endpoint with a security group in the VPC. Check free capacity and that nodes can reach the endpoint. Fargate pods of EKS are not supported.',
    'Try it on one cluster: leave EKS_ADDON_MANAGEMENT out and install the add-on aws-guardduty-agent by hand.',
    'Then enable the additional configuration and deploy; GuardDuty rolls the agent out to every cluster and updates it. Clusters tagged GuardDutyManaged: false are left out.',
    'Verify: `aws guardduty list-coverage --detector-id ID` shows each cluster as HEALTHY.',
  ],
  links: [
    {
      title: 'Runtime Monitoring with Amazon EKS',
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/how-runtime-monitoring-works-eks.html',
    },
    {
      title: 'Security Hub control GuardDuty.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-7',
    },
  ],
};
