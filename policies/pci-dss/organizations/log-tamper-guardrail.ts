import { coversAction, matchesPattern, Statement } from '../../model/policy-document';
import { stackRule } from '../../model/rule';
import { StackView } from '../../model/stack-view';
import { asList } from '../../model/values';
import {
  attachedDenials,
  controlPolicyTypes,
  lonePolicies,
  managesGuardrails,
  organizationType,
  standsForOthers,
} from './control-policies';

/** Without these two there is no audit log any more. */
const core: readonly string[] = ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'];

function names(statement: Statement, actions: readonly string[]): boolean {
  return actions.some((action) =>
    statement.actions.some((pattern) => pattern !== '*' && matchesPattern(pattern, action)),
  );
}

/** Of a program without the organization: its control policies that name log services, be it to allow or to deny. */
function judgeLonePolicies(stack: StackView, actions: readonly string[], binding: readonly Statement[]): void {
  for (const { policy, statements, isAttached } of lonePolicies(stack, (statement) => names(statement, actions))) {
    const expect = stack.on(policy);
    const effective = isAttached
      ? binding
      : statements.filter((statement) => statement.effect === 'Deny' && standsForOthers(statement));
    const open = actions.filter((action) => !effective.some((statement) => coversAction(statement, action)));
    const missing = `no attached control policy denies ${open.join(', ')}; add a Deny of these actions`;
    if (core.some((action) => open.includes(action))) expect.fail(missing);
    else if (open.length > 0) expect.advise(missing);
    else if (isAttached) expect.pass();
    else expect.advise('the program attaches the policy to nothing; add a PolicyAttachment to the root or a unit');
  }
}

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
    const { denials, isComplete } = attachedDenials(stack);
    const binding = denials.filter(standsForOthers);
    const actions = asList(settings['actions']).map(String);
    if (!organization) return judgeLonePolicies(stack, actions, binding);
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
