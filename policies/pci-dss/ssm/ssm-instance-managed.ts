import { isSet, isUntraceable, knownText, knownTexts, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword } from '../../model/values';

const instance = 'aws:ec2/instance:Instance';
const profile = 'aws:iam/instanceProfile:InstanceProfile';
const role = 'aws:iam/role:Role';
const attachment = 'aws:iam/rolePolicyAttachment:RolePolicyAttachment';
const serviceSetting = 'aws:ssm/serviceSetting:ServiceSetting';
const core = /:policy\/(?:service-role\/)?(?:AmazonSSMManagedInstanceCore|AmazonEC2RoleforSSM)$/;

function mayRegister(attachments: SiblingIndex, candidate: StackResource): boolean {
  return (
    attachments.of(candidate).linked.some((link) => core.test(knownText(link, 'policyArn') ?? '')) ||
    knownTexts(candidate, 'managedPolicyArns').texts.some((arn) => core.test(arn))
  );
}

function mayBeAttached(attachments: SiblingIndex, candidate: StackResource): boolean {
  return (
    attachments.of(candidate).linked.some((link) => isUntraceable(link, 'policyArn')) ||
    isUntraceable(candidate, 'managedPolicyArns')
  );
}

/** True when Systems Manager registers all instances of the account under a role of its own (default host management). */
function managesAll(stack: StackView): boolean {
  return stack
    .ofType(serviceSetting)
    .some((setting) => asKeyword(knownText(setting, 'settingId')).endsWith('/default-ec2-instance-management-role'));
}

/** A proxy: whether the instance does register is seen at run time. Instances from launch templates, and with a profile of another program, are left out. */
export const ssmInstanceManaged = stackRule({
  name: 'ssm-instance-managed',
  title: 'Instances may register with Systems Manager',
  types: [instance, profile, role, attachment, serviceSetting],
  check(stack) {
    const all = managesAll(stack);
    const attachments = new SiblingIndex(stack, [attachment], 'role');
    for (const machine of stack.ofType(instance)) {
      const expect = stack.on(machine);
      if (all) expect.pass();
      else if (!isSet(machine, 'iamInstanceProfile')) {
        if (!isSet(machine, 'launchTemplate'))
          expect.fail(
            'iamInstanceProfile is absent, so it cannot register; set a profile with AmazonSSMManagedInstanceCore',
          );
      } else {
        const roles = referents(stack, machine, 'iamInstanceProfile', [profile]).flatMap((found) =>
          referents(stack, found, 'role', [role]),
        );
        if (roles.length === 0) {
          if (knownText(machine, 'iamInstanceProfile') === undefined)
            expect.undetermined('the role of its instance profile is not in this program');
        } else if (roles.some((candidate) => mayRegister(attachments, candidate))) expect.pass();
        else if (roles.some((candidate) => mayBeAttached(attachments, candidate)))
          expect.undetermined('which policies its role has is not known');
        else expect.fail('the role of its profile lacks AmazonSSMManagedInstanceCore; attach it');
      }
    }
  },
});
