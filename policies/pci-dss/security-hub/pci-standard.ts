import { anyHolds } from '../../model/conjunction';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asList, asObject, asText, isFalse, isTrue } from '../../model/values';

const accountType = 'aws:securityhub/account:Account';
const subscriptionType = 'aws:securityhub/standardsSubscription:StandardsSubscription';
const policyType = 'aws:securityhub/configurationPolicy:ConfigurationPolicy';
const administratorType = 'aws:securityhub/organizationAdminAccount:OrganizationAdminAccount';

interface PciStandard {
  readonly version: readonly number[];
  readonly region: string;
}

/**
 * The PCI standard an ARN names, or undefined for any other standard. Form: `arn:<partition>:securityhub:<region>::standards/pci-dss/v/4.0.1`
 * (https://docs.aws.amazon.com/securityhub/latest/userguide/pci-standard.html).
 */
export function pciStandardIn(arn: unknown): PciStandard | undefined {
  const match = /^arn:[^:]+:securityhub:([a-z0-9-]*):\d*:standards\/pci-dss\/v\/(\d+(?:\.\d+)*)$/i.exec(
    (asText(arn) ?? '').trim(),
  );
  return match ? { region: match[1] ?? '', version: (match[2] ?? '').split('.').map(Number) } : undefined;
}

/** True from version 4.0.1 on; 3.2.1 was retired with that version of PCI DSS. */
function isCurrent({ version: [major = 0, minor = 0, patch = 0] }: PciStandard): boolean {
  return major > 4 || (major === 4 && (minor > 0 || patch >= 1));
}

function regionOf(resource: StackResource): string {
  return asText(inputOf(resource, 'region')) ?? '';
}

const wanted = 'standards/pci-dss/v/4.0.1';

/**
 * Security Hub checks the PCI DSS v4.0.1 standard: by a subscription in the same Region as the hub, or by central configuration policies, each of which
 * must enable it. Not judged is a hub that hands administration to another account, where the standards are set.
 */
export const securityhubPciStandard = stackRule({
  name: 'securityhub-pci-standard',
  title: 'Security Hub checks the PCI DSS v4.0.1 standard',
  types: [accountType, subscriptionType, policyType, administratorType],
  check: (stack) => {
    const policies = stack.ofType(policyType);
    for (const policy of policies) {
      const expect = stack.on(policy);
      const content = () => asObject(policy.props['configurationPolicy']);
      expect.that(
        () => !isFalse(content()['serviceEnabled']),
        'serviceEnabled is false, so Security Hub is off for its accounts; set it to true',
      );
      expect.attempt(() => {
        if (!isTrue(content()['serviceEnabled'])) return;
        expect.that(
          () => asList(content()['enabledStandardArns']).some(isPciNow),
          `enabledStandardArns lacks the PCI DSS v4.0.1 standard; add arn:aws:securityhub:<region>::${wanted}`,
        );
      });
    }
    const subscriptions = stack.ofType(subscriptionType);
    const accounts = stack.ofType(accountType);
    const isElsewhere =
      policies.length > 0 || (stack.ofType(administratorType).length > 0 && subscriptions.length === 0);
    const [orphan] = accounts.length === 0 ? subscriptions : [];
    for (const hub of isElsewhere ? [] : orphan ? [orphan] : accounts) {
      stack.on(hub).that(
        () => {
          const region = regionOf(hub);
          return anyHolds(
            ...subscriptions.map((subscription) => () => {
              const standard = pciStandardIn(subscription.props['standardsArn']);
              const own = regionOf(subscription);
              return (
                standard !== undefined &&
                isCurrent(standard) &&
                (region === '' || own === region || (own === '' && standard.region === region))
              );
            }),
          );
        },
        () =>
          `the PCI DSS v4.0.1 standard is not enabled${older(subscriptions)}; add a StandardsSubscription with arn:aws:securityhub:<region>::${wanted}`,
      );
    }
  },
});

function isPciNow(arn: unknown): boolean {
  const standard = pciStandardIn(arn);
  return standard !== undefined && isCurrent(standard);
}

function older(subscriptions: readonly StackResource[]): string {
  return subscriptions.some(({ props }) => pciStandardIn(props['standardsArn']) !== undefined)
    ? ' (only another version or Region is)'
    : '';
}
