import { inputOf, isSet, knownText } from '../../model/reference';
import { Properties, StackRule, stackRule, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { anyHolds } from '../../model/conjunction';
import { asKeyword, asList, asObject } from '../../model/values';

const detectorType = 'aws:guardduty/detector:Detector';
const organizationType = 'aws:guardduty/organizationConfiguration:OrganizationConfiguration';
const featureType = 'aws:guardduty/detectorFeature:DetectorFeature';
const organizationFeatureType = 'aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature';

/** Types a rule declares that judges GuardDuty features. */
const guarddutyTypes: readonly TypeToken[] = [detectorType, organizationType, featureType, organizationFeatureType];

/** A protection plan: the feature names that switch it on, and its deprecated form in `datasources`, where it has one. */
export interface ProtectionPlan {
  readonly features: readonly string[];
  /** The additional configuration the feature needs to see anything by itself. */
  readonly additional?: string;
  readonly datasource?: (datasources: Properties, flag: 'enable' | 'autoEnable') => unknown;
}

/** What a feature says of an additional configuration: its `status` or `autoEnable` in lower case, or the empty string. */
function additionalOf(feature: StackResource, name: string, property: 'status' | 'autoEnable'): string {
  const configurations = asList(feature.props['additionalConfigurations']).map(asObject);
  return asKeyword(configurations.find((item) => asKeyword(item['name']) === name.toLowerCase())?.[property]);
}

/** Judges the additional configuration of the features that are on: switched off is a fault, not said is advice, since agents may be installed by hand. */
function judgeAdditional(stack: StackView, { additional, ...plan }: ProtectionPlan): void {
  if (additional === undefined) return;
  const kinds = [
    [featureType, 'status', 'enabled'],
    [organizationFeatureType, 'autoEnable', 'all'],
  ] as const;
  for (const [type, property, on] of kinds) {
    for (const feature of stack.ofType(type)) {
      const expect = stack.on(feature);
      expect.attempt(() => {
        if (!isOneOf(plan, feature) || asKeyword(feature.props[property]) !== on) return;
        const said = additionalOf(feature, additional, property);
        if (said === on) return expect.pass();
        const message = `additionalConfigurations does not set ${additional} to ${on.toUpperCase()}, so agents are not kept; set it`;
        if (said === '') expect.advise(message);
        else expect.fail(message);
      });
    }
  }
}

function isOneOf(plan: ProtectionPlan, feature: StackResource): boolean {
  return plan.features.some((name) => asKeyword(feature.props['name']) === name.toLowerCase());
}

/**
 * Expects a protection plan on every detector, and on every organization configuration for all members, not only new ones. An
 * organization configuration does not reach the administrator's own detector. A program that says nothing of plans, or of a
 * single other one, gets advice: an administrator account may switch them on.
 */
function judgePlan(stack: StackView, plan: ProtectionPlan): void {
  const [wanted = ''] = plan.features;
  const hasDatasource = (resource: StackResource, flag: 'enable' | 'autoEnable'): boolean =>
    plan.datasource !== undefined &&
    String(plan.datasource(asObject(inputOf(resource, 'datasources')), flag)) === 'true';
  const features = new SiblingIndex(stack, [featureType], 'detectorId');
  for (const detector of stack.ofType(detectorType)) {
    const { linked, unresolved } = features.of(detector);
    const declared = [...linked, ...unresolved];
    const expect = stack.on(detector);
    const missing = `${wanted} is not enabled; add a DetectorFeature with name ${wanted} and status ENABLED`;
    expect.attempt(() => {
      const isOn = anyHolds(
        () => hasDatasource(detector, 'enable'),
        ...declared.map((feature) => () => isOneOf(plan, feature) && asKeyword(feature.props['status']) === 'enabled'),
      );
      const isSaid =
        declared.length >= 2 || isSet(detector, 'datasources') || declared.some((feature) => isOneOf(plan, feature));
      if (isOn) expect.pass();
      else if (isSaid) expect.fail(missing);
      else expect.advise(missing);
    });
  }
  const organizationFeatures = stack.ofType(organizationFeatureType);
  for (const organization of stack.ofType(organizationType)) {
    const detectors = detectorsOf(organization);
    const own = organizationFeatures.filter((feature) => sharesDetector(detectors, detectorsOf(feature)));
    stack
      .on(organization)
      .that(
        () =>
          anyHolds(
            () => hasDatasource(organization, 'autoEnable'),
            ...own.map((feature) => () => isOneOf(plan, feature) && asKeyword(feature.props['autoEnable']) === 'all'),
          ),
        `${wanted} is not enabled for all accounts; add an OrganizationConfigurationFeature with name ${wanted} and autoEnable ALL`,
      );
  }
}

/** URNs of the detectors a resource refers to, or the id it names; empty when the id is unknown and not traceable. */
function detectorsOf(resource: StackResource): readonly string[] {
  const sources = (resource.propertyDependencies['detectorId'] ?? []).map(({ urn }) => urn);
  const id = sources.length > 0 ? undefined : knownText(resource, 'detectorId');
  return id === undefined ? sources : [id];
}

function sharesDetector(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((detector) => other.includes(detector));
}

/** A rule that one protection plan is on wherever the stack sets GuardDuty up. */
export function protectionPlanRule(name: string, title: string, plan: ProtectionPlan): StackRule {
  return stackRule({
    name,
    title,
    types: guarddutyTypes,
    check: (stack) => {
      judgePlan(stack, plan);
      judgeAdditional(stack, plan);
    },
  });
}
