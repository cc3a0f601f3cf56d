import { inputOf } from '../../model/reference';
import { Properties, StackRule, stackRule, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { anyHolds } from '../../model/conjunction';
import { asKeyword, asObject } from '../../model/values';

const detectorType = 'aws:guardduty/detector:Detector';
const organizationType = 'aws:guardduty/organizationConfiguration:OrganizationConfiguration';
const featureType = 'aws:guardduty/detectorFeature:DetectorFeature';
const organizationFeatureType = 'aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature';

/** Types a rule declares that judges GuardDuty features. */
export const guarddutyTypes: readonly TypeToken[] = [
  detectorType,
  organizationType,
  featureType,
  organizationFeatureType,
];

/** A protection plan: the feature names that switch it on, and its deprecated form in `datasources`, where it has one. */
export interface ProtectionPlan {
  readonly features: readonly string[];
  readonly datasource?: (datasources: Properties, flag: 'enable' | 'autoEnable') => unknown;
}

function isOneOf(plan: ProtectionPlan, feature: StackResource): boolean {
  return plan.features.some((name) => asKeyword(feature.props['name']) === name.toLowerCase());
}

/**
 * Expects a protection plan on every organization configuration (for all members, not only new ones) and on every detector that has no
 * organization configuration, which decides for its own account too.
 */
function judgePlan(stack: StackView, plan: ProtectionPlan): void {
  const [wanted = ''] = plan.features;
  const features = new SiblingIndex(stack, [featureType], 'detectorId');
  const organizationFeatures = new SiblingIndex(stack, [organizationFeatureType], 'detectorId');
  const organizations = new SiblingIndex(stack, [organizationType], 'detectorId');
  const hasDatasource = (resource: StackResource, flag: 'enable' | 'autoEnable'): boolean =>
    plan.datasource !== undefined &&
    String(plan.datasource(asObject(inputOf(resource, 'datasources')), flag)) === 'true';
  const covered = new Set<string>();
  const judged = new Set<string>();
  const detectors = stack.ofType(detectorType);
  for (const detector of detectors) {
    for (const organization of organizations.of(detector).linked) {
      covered.add(detector.urn);
      judged.add(organization.urn);
      expectForOrganization(organization, organizationFeatures.of(detector).linked);
    }
  }
  for (const organization of stack.ofType(organizationType)) {
    if (!judged.has(organization.urn)) expectForOrganization(organization, stack.ofType(organizationFeatureType));
  }
  for (const detector of detectors) {
    if (covered.has(detector.urn)) continue;
    const { linked, unresolved } = features.of(detector);
    stack
      .on(detector)
      .that(
        () =>
          anyHolds(
            () => hasDatasource(detector, 'enable'),
            ...[...linked, ...unresolved].map(
              (feature) => () => isOneOf(plan, feature) && asKeyword(feature.props['status']) === 'enabled',
            ),
          ),
        `${wanted} is not enabled; add a DetectorFeature with name ${wanted} and status ENABLED`,
      );
  }

  function expectForOrganization(organization: StackResource, linked: readonly StackResource[]): void {
    stack
      .on(organization)
      .that(
        () =>
          anyHolds(
            () => hasDatasource(organization, 'autoEnable'),
            ...linked.map(
              (feature) => () => isOneOf(plan, feature) && asKeyword(feature.props['autoEnable']) === 'all',
            ),
          ),
        `${wanted} is not enabled for all accounts; add an OrganizationConfigurationFeature with name ${wanted} and autoEnable ALL`,
      );
  }
}

/** A rule that one protection plan is on wherever the stack sets GuardDuty up. */
export function protectionPlanRule(name: string, title: string, plan: ProtectionPlan): StackRule {
  return stackRule({ name, title, types: guarddutyTypes, check: (stack) => judgePlan(stack, plan) });
}
