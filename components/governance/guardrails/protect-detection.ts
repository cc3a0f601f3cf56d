import type { PolicyStatement } from '../../policy-document';
import { exceptDeploymentRole } from '../deployment-role';

/** Nobody turns off what detects attacks and change (PCI DSS 10.7.2, 11.5.1, 11.5.2). */
export function protectDetection(partition: string): readonly PolicyStatement[] {
  return [
    {
      Sid: 'DetectionStaysOn',
      Effect: 'Deny',
      Action: [
        'guardduty:DeleteDetector',
        'guardduty:DisassociateFromAdministratorAccount',
        'guardduty:DisassociateFromMasterAccount',
        'guardduty:DisassociateMembers',
        'guardduty:DeleteMembers',
        'guardduty:StopMonitoringMembers',
        'guardduty:UpdateDetector',
        'guardduty:UpdateMemberDetectors',
        'securityhub:DisableSecurityHub',
        'securityhub:DisassociateFromAdministratorAccount',
        'securityhub:DisassociateMembers',
        'securityhub:DeleteMembers',
        'securityhub:BatchDisableStandards',
        'securityhub:UpdateStandardsControl',
        'securityhub:DeleteConfigurationPolicy',
        'inspector2:Disable',
        'inspector2:DisassociateMember',
        'macie2:DisableMacie',
        'macie2:DisassociateFromAdministratorAccount',
        'macie2:DisassociateMember',
        'macie2:DeleteMember',
        'access-analyzer:DeleteAnalyzer',
        'config:DeleteConfigurationAggregator',
        'config:DeleteConfigurationRecorder',
        'config:DeleteDeliveryChannel',
        'config:DeleteOrganizationConformancePack',
        'config:DeleteRetentionConfiguration',
        'config:PutConfigurationRecorder',
        'config:StopConfigurationRecorder',
      ],
      Resource: '*',
      Condition: exceptDeploymentRole(partition),
    },
    {
      Sid: 'SecurityAlarmsStay',
      Effect: 'Deny',
      Action: ['events:DeleteRule', 'events:DisableRule', 'events:RemoveTargets', 'events:PutRule'],
      Resource: `arn:${partition}:events:*:*:rule/landing-zone-*`,
      Condition: exceptDeploymentRole(partition),
    },
    {
      Sid: 'FlowLogsStay',
      Effect: 'Deny',
      Action: 'ec2:DeleteFlowLogs',
      Resource: '*',
      Condition: exceptDeploymentRole(partition),
    },
  ];
}
