import { coversAction } from '../../model/policy-document';
import { stackRule } from '../../model/rule';
import { asList } from '../../model/values';
import {
  attachedDenials,
  controlPolicyTypes,
  managesGuardrails,
  organizationType,
  standsForOthers,
} from './control-policies';

/**
 * The organization denies its accounts to stop or delete what logs and detects. Callers excepted by a condition are allowed. A
 * program that denies none of it gets advice, unless it manages the guardrails of the organization.
 */
export const logTamperGuardrail = stackRule({
  name: 'log-tamper-guardrail',
  title: 'A control policy denies stopping and deleting log and detection services',
  types: controlPolicyTypes,
  settings: {
    actions: {
      type: 'array',
      addsToDefault: true,
      items: { type: 'string' },
      description: 'Actions that a control policy must deny',
      default: [
        'cloudtrail:StopLogging',
        'cloudtrail:DeleteTrail',
        'cloudtrail:UpdateTrail',
        'config:StopConfigurationRecorder',
        'config:DeleteConfigurationRecorder',
        'guardduty:DeleteDetector',
        'securityhub:DisableSecurityHub',
        'logs:DeleteLogGroup',
      ],
    },
  },
  check: (stack, settings) => {
    const [organization] = stack.ofType(organizationType);
    if (!organization) return;
    const { denials, isComplete } = attachedDenials(stack);
    const binding = denials.filter(standsForOthers);
    const actions = asList(settings['actions']).map(String);
    const open = actions.filter((action) => !binding.some((statement) => coversAction(statement, action)));
    const expect = stack.on(organization);
    if (open.length > 0 && !isComplete)
      expect.undetermined(`whether a control policy denies ${open.join(', ')} is not known`);
    else if (open.length === 0) expect.pass();
    else {
      const missing = `no attached control policy denies ${open.join(', ')}; add a Deny of these actions`;
      if (open.length < actions.length || managesGuardrails(stack)) expect.fail(missing);
      else expect.advise(missing);
    }
  },
});
