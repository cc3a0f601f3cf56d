import { resource, Tutorial } from '../../model/tutorial';

const schedule = (expression: string) =>
  resource('aws:ssm/association:Association', 'inventory', {
    name: 'AWS-GatherSoftwareInventory',
    scheduleExpression: expression,
    targets: [{ key: 'InstanceIds', values: ['*'] }],
  });
const baseline = (approveAfterDays: number) => {
  const rule = (classes: readonly string[]) => ({
    approveAfterDays,
    complianceLevel: 'CRITICAL',
    patchFilters: [
      { key: 'CLASSIFICATION', values: classes },
      { key: 'SEVERITY', values: ['Critical', 'Important'] },
    ],
  });
  return resource('aws:ssm/patchBaseline:PatchBaseline', 'linux', {
    name: 'landing-zone-amazon-linux-2023',
    operatingSystem: 'AMAZON_LINUX_2023',
    approvedPatchesComplianceLevel: 'CRITICAL',
    approvalRules: [rule(['Security']), rule(['Bugfix'])],
  });
};

export const tutorial: Tutorial = {
  meaning:
    'Systems Manager patches the hosts of every workload account in a weekly window, takes an inventory of their software, sets their clock and records sessions. The policy compares the patch baseline, the window, its tasks and the documents with the design: nothing waits longer than thirty days, no host is left out.',
  why: 'Critical patches are installed within a month (6.3.3), and logs are of use only where clocks agree (10.6.1). A filter or a tag that misses hosts leaves them as they were built.',
  attack:
    'A patch baseline approves after ninety days, since an update once broke a service. A hole in OpenSSL is published with code to use it. The hosts stay open for three months while scanners of the whole internet try them each day; one is enough.',
  wrong: [schedule('rate(1 day)'), baseline(90)],
  right: [schedule('rate(1 day)'), baseline(7)],
  repair: [
    'See what would be installed: aws ssm describe-instance-patch-states --instance-ids INSTANCE --query "InstancePatchStates[].[MissingCount,FailedCount]" for one host of each kind.',
    'Install in the test environment first, in its window, and let the application team look at it for some days.',
    'Put the value of components/patching back and deploy. The baseline itself restarts nothing; the next window installs, one host after the other.',
    'Verify: aws ssm list-compliance-summaries --filters Key=ComplianceType,Values=Patch,Type=EQUAL shows no host that is not compliant after the window.',
  ],
  links: [
    {
      title: 'Patch baselines',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-patch-baselines.html',
    },
    {
      title: 'AWS Systems Manager Maintenance Windows',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/maintenance-windows.html',
    },
  ],
};
