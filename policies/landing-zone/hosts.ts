import { atLeast, between, designRule, from, is, matches } from './design';

const window = from(/^mw-/, 'aws:ssm/maintenanceWindow:MaintenanceWindow');

/** Patching, inventory and sessions of hosts. */
export const hosts = designRule('landing-zone-hosts', 'Hosts are patched and managed as designed', {
  'aws:ssm/association:Association': { scheduleExpression: matches(/^(rate|cron)\(/, 'a schedule'), name: matches(/^AWS-|^[a-z0-9-]+$/, 'a document'), targets: atLeast(1), 'targets[].values': atLeast(1), 'targets[].key': is('InstanceIds', 'tag:environment'), 'targets[].values[]': is('*', 'production', 'staging', 'development') },
  'aws:ssm/patchBaseline:PatchBaseline': { 'approvalRules[].approveAfterDays': between(0, 30), approvalRules: atLeast(2), 'approvalRules[].patchFilters': atLeast(1), 'approvalRules[].patchFilters[].key': is('CLASSIFICATION', 'SEVERITY', 'PRODUCT'), 'approvalRules[].patchFilters[].values': atLeast(1), 'approvalRules[].patchFilters[].values[]': matches(/^(\*|Security|Bugfix|Critical|Important|CriticalUpdates|SecurityUpdates)$/, 'a class or severity of patches'), 'approvalRules[].complianceLevel': is('CRITICAL', 'HIGH', 'MEDIUM'), approvedPatchesComplianceLevel: is('CRITICAL'), operatingSystem: matches(/^[A-Z0-9_]+$/, 'an operating system') },
  'aws:ssm/defaultPatchBaseline:DefaultPatchBaseline': { baselineId: from(/^pb-|^arn:/, 'aws:ssm/patchBaseline:PatchBaseline'), operatingSystem: matches(/^[A-Z0-9_]+$/, 'an operating system') },
  'aws:ssm/maintenanceWindow:MaintenanceWindow': { schedule: matches(/^(rate|cron)\(/, 'a schedule'), duration: between(1, 24), cutoff: between(0, 23), scheduleTimezone: is('UTC') },
  'aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget': { windowId: window, resourceType: is('INSTANCE'), targets: atLeast(1), 'targets[].key': matches(/^tag:/, 'a tag'), 'targets[].values': atLeast(1), 'targets[].values[]': is('development', 'staging', 'production') },
  'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask': {
    windowId: window, taskArn: is('AWS-RunPatchBaseline'), taskType: is('RUN_COMMAND'), maxErrors: matches(/^\d{1,2}%?$/, 'a small number'), targets: atLeast(1), 'targets[].key': is('WindowTargetIds'), 'targets[].values': from(/^[0-9a-f-]{36}$/, 'aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget'),
    'taskInvocationParameters.runCommandParameters.parameters': atLeast(2), 'taskInvocationParameters.runCommandParameters.parameters[].values': atLeast(1), 'taskInvocationParameters.runCommandParameters.parameters[].name': is('Operation', 'RebootOption'), 'taskInvocationParameters.runCommandParameters.parameters[].values[]': is('Install', 'RebootIfNeeded'),
    'taskInvocationParameters.runCommandParameters.cloudwatchConfig.cloudwatchOutputEnabled': is(true),
    'taskInvocationParameters.runCommandParameters.cloudwatchConfig.cloudwatchLogGroupName': matches(/^\/.+\/patching$/, 'the log group of patching'),
  },
  'aws:ssm/document:Document': { documentType: is('Command', 'Session'), documentFormat: is('JSON'), content: matches(/schemaVersion/, 'a document') },
}); // prettier-ignore
