import { bind, Binding } from '../../model/binding';
import { codepipelineApprovalBeforeProd } from './codepipeline-approval-before-prod';

/** AWS CodePipeline. */
export const codepipeline: readonly Binding[] = [
  bind({
    rule: codepipelineApprovalBeforeProd,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.5.1'],
    because: 'Changes to production are approved by someone authorized.',
    remediation:
      'Add a stage with an action { category: "Approval", owner: "AWS", provider: "Manual", version: "1" } before the production stage.',
    source: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html',
  }),
];
