import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { fromIds } from '../policy-document';

export interface FrontDoorFirewallArgs {
  readonly partition: string;
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  readonly logRetentionDays: number;
  /** The stage to protect. */
  readonly stage: aws.apigateway.Stage;
}

/** WAF writes to log groups whose name starts like this (https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html). */
const logGroupName = 'aws-waf-logs-production-access';

/** Requests of one address in five minutes; a slash command is one. */
const requestsOfOneAddress = 100;

const managedGroups: readonly string[] = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesSQLiRuleSet',
];

/**
 * The web application firewall in front of the slash command (PCI DSS 6.4.2): addresses that ask too often, known bad inputs and the core
 * rules are blocked, and what is blocked is logged without the path, which holds the key of the door. About 11 USD a month.
 *
 * Creates: wafv2.WebAcl, wafv2.WebAclAssociation, cloudwatch.LogGroup, wafv2.WebAclLoggingConfiguration.
 */
export class FrontDoorFirewall extends pulumi.ComponentResource {
  constructor(name: string, args: FrontDoorFirewallArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:FrontDoorFirewall', name, {}, opts);
    const { partition, region, accountId, stage } = args;
    const parent = { parent: this };
    const metrics = (metricName: string): aws.types.input.wafv2.WebAclVisibilityConfig => ({
      cloudwatchMetricsEnabled: true,
      metricName,
      sampledRequestsEnabled: true,
    });
    const acl = new aws.wafv2.WebAcl(
      `${name}-acl`,
      {
        name: 'production-access',
        region,
        description: 'Front door of the slash command of production access',
        scope: 'REGIONAL',
        defaultAction: { allow: {} },
        visibilityConfig: metrics('production-access'),
        rules: [
          {
            name: 'too-many-requests',
            priority: 0,
            action: { block: {} },
            statement: { rateBasedStatement: { limit: requestsOfOneAddress, aggregateKeyType: 'IP' } },
            visibilityConfig: metrics('too-many-requests'),
          },
          ...managedGroups.map((group, index) => ({
            name: group,
            priority: index + 1,
            overrideAction: { none: {} },
            statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: group } },
            visibilityConfig: metrics(group),
          })),
        ],
      },
      parent,
    );
    new aws.wafv2.WebAclAssociation(`${name}-of-stage`, { region, resourceArn: stage.arn, webAclArn: acl.arn }, parent);
    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      { name: logGroupName, region, retentionInDays: args.logRetentionDays, kmsKeyId: args.keyArn },
      parent,
    );
    new aws.wafv2.WebAclLoggingConfiguration(
      `${name}-logging`,
      {
        region,
        resourceArn: acl.arn,
        logDestinationConfigs: [
          fromIds({ accountId }, (ids) => `arn:${partition}:logs:${region}:${ids.accountId}:log-group:${logGroupName}`),
        ],
        redactedFields: [{ uriPath: {} }],
      },
      { parent: this, dependsOn: [logGroup] },
    );
    this.registerOutputs({});
  }
}
