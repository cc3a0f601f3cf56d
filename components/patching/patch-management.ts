import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { patchPlans } from './patch-plan';

export interface PatchManagementArgs {
  readonly organization: Organization;
  readonly account: Account;
  /** Key of the log group that keeps what patching printed. */
  readonly logKeyArn: pulumi.Input<string>;
  /** Operating systems in use, as Patch Manager names them; default `AMAZON_LINUX_2023`. */
  readonly operatingSystems?: readonly string[];
}

/**
 * Patches instances without logging in to them (Q5, Q6; PCI DSS 6.3.3): scanned every day, installed once a week in the
 * order development, staging, production. An instance takes part by its `environment` tag. Free of charge for EC2.
 *
 * Creates: per operating system ssm.PatchBaseline and ssm.DefaultPatchBaseline; cloudwatch.LogGroup; ssm.MaintenanceWindow with
 * target and task; ssm.Association for the daily scan, for software inventory and for the agent's own updates.
 *
 * @example
 * new PatchManagement('patching', { organization, account, logKeyArn }, { provider });
 */
export class PatchManagement extends pulumi.ComponentResource {
  constructor(name: string, args: PatchManagementArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:patching:PatchManagement', name, {}, opts);
    const { organization, account } = args;
    const parent = { parent: this };
    const plan = patchPlans[account.environment];

    for (const operatingSystem of args.operatingSystems ?? ['AMAZON_LINUX_2023']) {
      const label = operatingSystem.toLowerCase().replaceAll('_', '-');
      const baseline = new aws.ssm.PatchBaseline(
        `${name}-baseline-${label}`,
        {
          name: `${organization.name}-${label}`,
          description: `Security patches, approved ${plan.approveAfterDays} days after release`,
          operatingSystem,
          approvedPatchesComplianceLevel: 'CRITICAL',
          approvalRules: [
            {
              approveAfterDays: plan.approveAfterDays,
              complianceLevel: 'CRITICAL',
              patchFilters: [
                { key: 'CLASSIFICATION', values: ['Security'] },
                { key: 'SEVERITY', values: ['*'] },
              ],
            },
            {
              approveAfterDays: plan.approveAfterDays,
              complianceLevel: 'MEDIUM',
              patchFilters: [{ key: 'CLASSIFICATION', values: ['Bugfix'] }],
            },
          ],
        },
        parent,
      );
      new aws.ssm.DefaultPatchBaseline(
        `${name}-default-${label}`,
        { baselineId: baseline.id, operatingSystem },
        parent,
      );
    }

    const log = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      {
        name: `/${organization.name}/patching`,
        retentionInDays: organization.logs.cloudWatchRetentionDays,
        kmsKeyId: args.logKeyArn,
      },
      { parent: this, protect: true },
    );
    const window = new aws.ssm.MaintenanceWindow(
      `${name}-window`,
      {
        name: `${organization.name}-patching`,
        schedule: plan.schedule,
        scheduleTimezone: 'UTC',
        duration: 4,
        cutoff: 1,
      },
      parent,
    );
    const target = new aws.ssm.MaintenanceWindowTarget(
      `${name}-instances`,
      {
        windowId: window.id,
        name: `${organization.name}-instances`,
        resourceType: 'INSTANCE',
        targets: [{ key: 'tag:environment', values: [account.environment] }],
      },
      parent,
    );
    new aws.ssm.MaintenanceWindowTask(
      `${name}-install`,
      {
        windowId: window.id,
        name: `${organization.name}-install-patches`,
        taskType: 'RUN_COMMAND',
        taskArn: 'AWS-RunPatchBaseline',
        cutoffBehavior: 'CONTINUE_TASK',
        maxConcurrency: plan.maxConcurrency,
        maxErrors: plan.maxErrors,
        priority: 1,
        targets: [{ key: 'WindowTargetIds', values: [target.id] }],
        taskInvocationParameters: {
          runCommandParameters: {
            comment: 'Installs approved patches and restarts where a patch needs it',
            timeoutSeconds: 3600,
            parameters: [
              { name: 'Operation', values: ['Install'] },
              { name: 'RebootOption', values: ['RebootIfNeeded'] },
            ],
            cloudwatchConfig: { cloudwatchOutputEnabled: true, cloudwatchLogGroupName: log.name },
          },
        },
      },
      parent,
    );

    const everyInstance = { targets: [{ key: 'InstanceIds', values: ['*'] }] };
    new aws.ssm.Association(
      `${name}-scan`,
      {
        associationName: `${organization.name}-patch-scan`,
        name: 'AWS-RunPatchBaseline',
        parameters: { Operation: 'Scan' },
        scheduleExpression: 'rate(1 day)',
        complianceSeverity: 'CRITICAL',
        ...everyInstance,
      },
      parent,
    );
    new aws.ssm.Association(
      `${name}-inventory`,
      {
        associationName: `${organization.name}-inventory`,
        name: 'AWS-GatherSoftwareInventory',
        scheduleExpression: 'rate(12 hours)',
        complianceSeverity: 'MEDIUM',
        ...everyInstance,
      },
      parent,
    );
    new aws.ssm.Association(
      `${name}-agent`,
      {
        associationName: `${organization.name}-agent-update`,
        name: 'AWS-UpdateSSMAgent',
        scheduleExpression: 'rate(7 days)',
        complianceSeverity: 'HIGH',
        ...everyInstance,
      },
      parent,
    );
    this.registerOutputs({});
  }
}
