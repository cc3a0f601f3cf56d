import { Expectations } from '../../model/expectation';
import { Properties, Subject, TypeToken } from '../../model/rule';
import { asKeyword, asList, asObject, asText, isAbsent, isTrue } from '../../model/values';

const serverlessType: TypeToken = 'aws:dms/replicationConfig:ReplicationConfig';

/** Tasks on a replication instance, and serverless replications. */
export const replicationTypes: readonly TypeToken[] = ['aws:dms/replicationTask:ReplicationTask', serverlessType];

const enough: ReadonlySet<string> = new Set([
  'logger_severity_default',
  'logger_severity_debug',
  'logger_severity_detailed_debug',
]);

/** The task settings, JSON text; undefined when the text is no JSON object. */
function settingsOf(props: Properties, property: string): Properties | undefined {
  const text = asText(props[property]);
  if (text === undefined || text.trim() === '') return {};
  try {
    return asObject(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Expects logging to be on with default severity or more for `components`. A component the settings do not name has the
 * default severity. https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html
 */
export function expectComponentLogging(
  expect: Expectations,
  { type, props }: Subject,
  components: readonly string[],
): void {
  const property = type === serverlessType ? 'replicationSettings' : 'replicationTaskSettings';
  expect.attempt(() => {
    const settings = settingsOf(props, property);
    if (!settings) return expect.fail(`${property} is not a JSON object; give it with JSON.stringify`);
    const logging = asObject(settings['Logging']);
    expect.that(
      () => isTrue(logging['EnableLogging']),
      `Logging.EnableLogging of ${property} is not true; set it to true`,
    );
    const named = new Map(
      asList(logging['LogComponents']).map((item) => [asKeyword(asObject(item)['Id']), asObject(item)['Severity']]),
    );
    for (const component of components) {
      const severity = named.get(component.toLowerCase());
      if (isAbsent(severity)) continue;
      expect.that(
        () => enough.has(asKeyword(severity)),
        `${component} logs at ${String(severity)}; set its Severity to LOGGER_SEVERITY_DEFAULT or more`,
      );
    }
  });
}
