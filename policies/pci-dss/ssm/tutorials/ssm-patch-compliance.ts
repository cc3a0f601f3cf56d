import { resource, Tutorial } from '../../../model/tutorial';

const baseline = resource('aws:ssm/patchBaseline:PatchBaseline', 'linux', {
  operatingSystem: 'AMAZON_LINUX_2023',
  approvalRules: [{ approveAfterDays: 7, patchFilters: [{ key: 'CLASSIFICATION', values: ['Security'] }] }],
});

export const tutorial: Tutorial = {
  meaning:
    'A patch baseline says which patches are approved, and after how many days. It does nothing by itself: something must run the document `AWS-RunPatchBaseline` on the hosts, an association of State Manager or a task in a maintenance window. The policy asks programs with a baseline, or with hosts in scope, for such a schedule.',
  why: 'Critical patches are installed within a month of their release (6.3.3, which this supports). A baseline without schedule is a good intention.',
  attack:
    'The team writes baselines for all systems and believes that patching is done. Nothing ever runs them. Eleven months later a known hole in the web server, for which there had been a patch all the time, is used to get in.',
  wrong: [baseline],
  right: [
    baseline,
    resource('aws:ssm/association:Association', 'patch-scan', {
      name: 'AWS-RunPatchBaseline',
      associationName: 'patch-scan',
      parameters: { Operation: 'Scan' },
      scheduleExpression: 'rate(1 day)',
      targets: [{ key: 'InstanceIds', values: ['*'] }],
    }),
  ],
  repair: [
    'Start with Operation "Scan": it changes nothing on the hosts and shows what is missing: aws ssm list-compliance-summaries.',
    'Plan the installation: a maintenance window for each group of hosts, test before production, with maxConcurrency so that never all members of a cluster are away at once. RebootOption "RebootIfNeeded" restarts hosts, "NoReboot" leaves the kernel unpatched until the next restart.',
    'Add the MaintenanceWindowTask (taskArn AWS-RunPatchBaseline, Operation "Install") and deploy. Let the first run touch one host.',
    'Verify: aws ssm describe-instance-patch-states --instance-ids INSTANCE --query "InstancePatchStates[].[OperationEndTime,MissingCount,FailedCount]" shows yesterday and zeros.',
  ],
  links: [
    {
      title: 'AWS Systems Manager Patch Manager',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager.html',
    },
    {
      title: 'SSM Command document for patching: AWS-RunPatchBaseline',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-aws-runpatchbaseline.html',
    },
    {
      title: 'Security Hub control SSM.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-2',
    },
  ],
};
