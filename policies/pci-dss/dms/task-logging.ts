import { Expectations } from '../../model/expectation';
import { Properties, TypeToken } from '../../model/rule';
import { asKeyword, asList, asObject, asText, isAbsent, isTrue } from '../../model/values';

export const replicationTaskType: TypeToken = 'aws:dms/replicationTask:ReplicationTask';

const enough: ReadonlySet<string> = new Set([
  'logger_severity_default',
  'logger_severity_debug',
  'logger_severity_detailed_debug',
]);

/** The task settings, JSON text; undefined when the text is no JSON object. */
function settingsOf(props: Properties): Properties | undefined {
  const text = asText(props['replicationTaskSettings']);
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
export function expectComponentLogging(expect: Expectations, props: Properties, components: readonly string[]): void {
  expect.attempt(() => {
    const settings = settingsOf(props);
    if (!settings) return expect.fail('replicationTaskSettings is not a JSON object; give it with JSON.stringify');
    const logging = asObject(settings['Logging']);
    expect.that(
      () => isTrue(logging['EnableLogging']),
      'Logging.EnableLogging of replicationTaskSettings is not true; set it to true',
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
