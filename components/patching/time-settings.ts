import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';

export interface TimeSettingsArgs {
  readonly organization: Pick<Organization, 'name'>;
}

/**
 * Text of the command document: a Linux host fails when chrony follows anything but the Amazon Time Sync Service.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-ec2-ntp.html
 */
function timeCheck(): string {
  return JSON.stringify({
    schemaVersion: '2.2',
    description: 'Fails when the clock does not follow the Amazon Time Sync Service',
    mainSteps: [
      {
        action: 'aws:runShellScript',
        name: 'clockFollowsAmazonTime',
        precondition: { StringEquals: ['platformType', 'Linux'] },
        inputs: {
          runCommand: [
            "if chronyc -n sources | grep -q '^\\^\\* *169\\.254\\.169\\.123 '; then exit 0; fi",
            'echo "the clock does not follow 169.254.169.123"; chronyc -n sources; exit 1',
          ],
        },
      },
    ],
  });
}

/**
 * Every host's clock is checked every day; one that follows another source is reported as not compliant (PCI DSS 10.6.2,
 * 10.6.3). Free of charge.
 *
 * Creates: ssm.Document, ssm.Association.
 *
 * @example
 * new TimeSettings('time', { organization }, { provider });
 */
export class TimeSettings extends pulumi.ComponentResource {
  constructor(name: string, { organization }: TimeSettingsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:patching:TimeSettings', name, {}, opts);
    const document = new aws.ssm.Document(
      `${name}-check`,
      {
        name: `${organization.name}-time-settings`,
        documentType: 'Command',
        documentFormat: 'JSON',
        content: timeCheck(),
      },
      { parent: this },
    );
    new aws.ssm.Association(
      `${name}-settings`,
      {
        associationName: `${organization.name}-time-settings`,
        name: document.name,
        scheduleExpression: 'rate(1 day)',
        complianceSeverity: 'HIGH',
        targets: [{ key: 'InstanceIds', values: ['*'] }],
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
