import { matchesEvent } from './event-pattern';
import { isUnknownValueError } from './expectation';
import { TypeToken } from './rule';
import { SiblingIndex } from './sibling-index';
import { StackResource, StackView } from './stack-view';
import { asKeyword, asList, asObject, asText, isAbsent, isFalse } from './values';

const ruleType = 'aws:cloudwatch/eventRule:EventRule';
const targetType = 'aws:cloudwatch/eventTarget:EventTarget';
const topicType = 'aws:sns/topic:Topic';
const subscriptionType = 'aws:sns/topicSubscription:TopicSubscription';
const filterType = 'aws:cloudwatch/logMetricFilter:LogMetricFilter';
const alarmType = 'aws:cloudwatch/metricAlarm:MetricAlarm';

/** Types a rule declares that uses `EventRoutes` or `AlarmedFilters`. */
export const alertTypes: readonly TypeToken[] = [
  ruleType,
  targetType,
  topicType,
  subscriptionType,
  filterType,
  alarmType,
];

/** An event as far as a rule over it cares. */
export interface ExampleEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Findings as Security Hub passes them on (https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html). */
export const securityHubFindings: ExampleEvent = {
  source: 'aws.securityhub',
  'detail-type': 'Security Hub Findings - Imported',
  detail: { eventSource: null, eventName: null, userIdentity: null },
};

/** What becomes of an event: `routed` to a target, matched by a rule without one, matched by none, or not decidable. */
export type Route = 'routed' | 'no target' | 'no rule' | 'unknown';

/** The event that an AWS API call recorded by CloudTrail causes on the default bus. */
export function apiCall(service: string, eventName: string): ExampleEvent {
  return {
    source: `aws.${service}`,
    'detail-type': 'AWS API Call via CloudTrail',
    detail: { eventSource: `${service}.amazonaws.com`, eventName },
  };
}

/** Where the event rules of a stack send events. */
export class EventRoutes {
  private readonly rules: readonly StackResource[];
  private readonly targets: SiblingIndex;
  private readonly subscriptions: SiblingIndex;
  private readonly topics: ReadonlyMap<string, StackResource>;

  constructor(stack: StackView) {
    this.rules = stack.ofType(ruleType);
    this.targets = new SiblingIndex(stack, [targetType], 'rule');
    this.subscriptions = new SiblingIndex(stack, [subscriptionType], 'topic');
    this.topics = new Map(stack.ofType(topicType).map((topic) => [topic.urn, topic]));
  }

  routeOf(event: ExampleEvent): Route {
    let route: Route = 'no rule';
    for (const rule of this.rules) {
      try {
        if (isFalse(rule.props['isEnabled']) || asKeyword(rule.props['state']) === 'disabled') continue;
        const pattern = rule.props['eventPattern'];
        if (isAbsent(pattern) || !matchesEvent(parsed(pattern), { ...event })) continue;
        const { linked, unresolved } = this.targets.of(rule);
        if (linked.some((target) => this.reachesSomebody(target))) return 'routed';
        route =
          linked.length === 0 && unresolved.length > 0 ? 'unknown' : route === 'unknown' ? 'unknown' : 'no target';
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        route = 'unknown';
      }
    }
    return route;
  }

  /**
   * Rules over one of the events of which nobody hears, since they are disabled or have no target that reaches anybody. An event that another
   * rule brings to somebody is not missed; rules of which it is not known are left out.
   */
  silentRules(events: readonly ExampleEvent[]): readonly StackResource[] {
    const missed = events.filter((event) => ['no target', 'no rule'].includes(this.routeOf(event)));
    return missed.length === 0 ? [] : this.rules.filter((rule) => this.isSilent(rule, missed));
  }

  private isSilent(rule: StackResource, events: readonly ExampleEvent[]): boolean {
    try {
      const pattern = rule.props['eventPattern'];
      return !isAbsent(pattern) && events.some((event) => matchesEvent(parsed(pattern), { ...event }));
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      return false;
    }
  }

  /** A topic of the stack without a subscription reaches nobody; any other target counts. */
  private reachesSomebody(target: StackResource): boolean {
    const topics = (target.propertyDependencies['arn'] ?? []).flatMap((source) => this.topics.get(source.urn) ?? []);
    return topics.length === 0 || topics.some((topic) => this.isSubscribed(topic));
  }

  private isSubscribed(topic: StackResource): boolean {
    const { linked, unresolved } = this.subscriptions.of(topic);
    return linked.length > 0 || unresolved.length > 0;
  }
}

function parsed(pattern: unknown): Readonly<Record<string, unknown>> {
  if (typeof pattern !== 'string') return asObject(pattern);
  try {
    return asObject(JSON.parse(pattern));
  } catch (error) {
    if (error instanceof SyntaxError) return { source: [] };
    throw error;
  }
}

/** A log metric filter whose metric an alarm with actions watches. */
export interface AlarmedFilter {
  readonly filter: StackResource;
  readonly pattern: string;
  readonly alarms: readonly StackResource[];
}

/** True when the alarm does something when it goes off. */
export function hasActions(alarm: StackResource): boolean {
  return (
    !isFalse(alarm.props['actionsEnabled']) &&
    (asList(alarm.props['alarmActions']).length > 0 || (alarm.propertyDependencies['alarmActions'] ?? []).length > 0)
  );
}

/** The metric filters of a stack, as far as they are known at preview. */
export interface AlarmedFilters {
  readonly filters: readonly AlarmedFilter[];
  /** Set where a filter is left out, because its pattern or metric is unknown, or that of the only alarm that may be on it. */
  readonly unknown?: Error;
}

interface Alarms {
  readonly byMetric: ReadonlyMap<string, readonly StackResource[]>;
  readonly unknown?: Error;
}

function alarmsOf(stack: StackView): Alarms {
  const byMetric = new Map<string, StackResource[]>();
  let unknown: Error | undefined;
  for (const alarm of stack.ofType(alarmType)) {
    try {
      for (const metric of new Set(metricsOf(alarm).map((candidate) => asText(candidate['metricName']) ?? ''))) {
        const list = byMetric.get(metric);
        if (list) list.push(alarm);
        else byMetric.set(metric, [alarm]);
      }
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      unknown = error;
    }
  }
  return { byMetric, ...(unknown && { unknown }) };
}

function alarmedFilter(filter: StackResource, { byMetric, unknown }: Alarms): AlarmedFilter {
  const transformation = asObject(filter.props['metricTransformation']);
  const metric = asText(transformation['name']) ?? '';
  const pattern = asText(filter.props['pattern']) ?? '';
  if (metric === '') return { filter, pattern, alarms: [] };
  const alarms = (byMetric.get(metric) ?? []).filter((alarm) =>
    watches(alarm, metric, () => asText(transformation['namespace']) ?? ''),
  );
  if (alarms.length === 0 && unknown) throw unknown;
  return { filter, pattern, alarms };
}

/** The metric filters of a stack with the alarms on their metric. One that is unknown hides no other. */
export function alarmedFilters(stack: StackView): AlarmedFilters {
  const candidates = stack.ofType(filterType);
  if (candidates.length === 0) return { filters: [] };
  const alarms = alarmsOf(stack);
  const filters: AlarmedFilter[] = [];
  let unknown: Error | undefined;
  for (const filter of candidates) {
    try {
      filters.push(alarmedFilter(filter, alarms));
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      unknown = error;
    }
  }
  return { filters, ...(unknown && { unknown }) };
}

/** Where an alarm names metrics: by itself, and in each of its `metricQueries`. */
function metricsOf(alarm: StackResource): readonly Readonly<Record<string, unknown>>[] {
  return [alarm.props, ...asList(alarm.props['metricQueries']).map((query) => asObject(asObject(query)['metric']))];
}

/** True when an alarm is over the metric, by itself or in one of its `metricQueries`. A namespace that either does not tell is taken as the same. */
function watches(alarm: StackResource, metric: string, namespace: () => string): boolean {
  return metricsOf(alarm).some((candidate) => {
    if (asText(candidate['metricName']) !== metric) return false;
    const given = asText(candidate['namespace']) ?? '';
    return given === '' || namespace() === '' || given === namespace();
  });
}

/** Whether somebody is alerted of an API call: by an event rule or by an alarm; undefined where that is not known. */
export function isAlertedOf(stack: StackView, routes: EventRoutes, service: string, call: string): boolean | undefined {
  const route = routes.routeOf(apiCall(service, call));
  if (route === 'routed') return true;
  try {
    const named = new RegExp(`\\b${call}\\b`);
    const { filters, unknown } = alarmedFilters(stack);
    if (filters.some(({ pattern, alarms }) => named.test(pattern) && alarms.some(hasActions))) return true;
    return route === 'unknown' || unknown ? undefined : false;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return undefined;
  }
}
