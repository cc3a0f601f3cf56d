import { anyHolds } from '../../model/conjunction';
import { knownText, knownTexts } from '../../model/reference';
import { StackRule, stackRule, TypeToken } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList, asObject, isTrue } from '../../model/values';

const enablerType = 'aws:inspector2/enabler:Enabler';
const organizationType = 'aws:inspector2/organizationConfiguration:OrganizationConfiguration';

/** Types a rule declares that judges what Inspector scans. */
export const inspectorTypes: readonly TypeToken[] = [enablerType, organizationType];

/** What Inspector can scan: the value of an enabler's `resourceTypes` and the flag of the organization's `autoEnable`. */
export interface ScanType {
  readonly resourceType: 'EC2' | 'ECR' | 'LAMBDA' | 'LAMBDA_CODE';
  readonly flag: 'ec2' | 'ecr' | 'lambda' | 'lambdaCode';
}

function names(enabler: StackResource, { resourceType }: ScanType): boolean {
  return asList(enabler.props['resourceTypes']).some((type) => asKeyword(type) === resourceType.toLowerCase());
}

function regionOf(resource: StackResource): string {
  return knownText(resource, 'region') ?? '';
}

/** True when two enablers are for the same Region and the same, known accounts. */
function haveSameScope(one: StackResource, other: StackResource): boolean {
  if (regionOf(one) !== regionOf(other)) return false;
  const accounts = [one, other].map((enabler) => knownTexts(enabler, 'accountIds'));
  return (
    accounts.every(({ complete }) => complete) &&
    new Set(accounts.map(({ texts }) => [...texts].sort().join())).size === 1
  );
}

/**
 * Expects Inspector to scan `type`: by every enabler, or by enablers of the same accounts and Region taken together, and by every organization
 * configuration, which decides for accounts to come.
 */
export function judgeScanType(stack: StackView, type: ScanType): void {
  const enablers = stack.ofType(enablerType);
  for (const enabler of enablers) {
    const others = enablers.filter((other) => other !== enabler && haveSameScope(enabler, other));
    stack
      .on(enabler)
      .that(
        () => anyHolds(...[enabler, ...others].map((candidate) => () => names(candidate, type))),
        `resourceTypes lacks ${type.resourceType}; add it`,
      );
  }
  for (const organization of stack.ofType(organizationType)) {
    stack
      .on(organization)
      .that(
        () => isTrue(asObject(organization.props['autoEnable'])[type.flag]),
        `autoEnable.${type.flag} is not on, so new accounts are not scanned; set it to true`,
      );
  }
}

/** A rule that Inspector scans one type of resource, where the stack sets Inspector up. */
export function scanTypeRule(name: string, title: string, type: ScanType): StackRule {
  return stackRule({ name, title, types: inspectorTypes, check: (stack) => judgeScanType(stack, type) });
}
