import { Properties } from './rule';
import { asKeyword, asList, asObject, isAbsent, isFalse, shownText } from './values';

/** Reading or writing calls. */
export type Access = 'read' | 'write';

interface FieldSelector {
  readonly equals: readonly string[];
  readonly notEquals: readonly string[];
  readonly startsWith: readonly string[];
}

/** The field selectors of one advanced event selector, by field name in lower case. */
function fieldsOf(selector: Properties): ReadonlyMap<string, FieldSelector> {
  const texts = (value: unknown): readonly string[] => asList(value).map((item) => shownText(item).toLowerCase());
  return new Map(
    asList(selector['fieldSelectors']).map((item) => {
      const field = asObject(item);
      return [
        asKeyword(field['field']),
        {
          equals: texts(field['equals']),
          notEquals: texts(field['notEquals']),
          startsWith: texts(field['startsWiths']),
        },
      ];
    }),
  );
}

function basicCovers(selector: Properties, access: Access): boolean {
  const type = asKeyword(selector['readWriteType']) || 'all';
  return type === 'all' || type === `${access}only`;
}

function advancedCovers(fields: ReadonlyMap<string, FieldSelector>, access: Access): boolean {
  const readOnly = fields.get('readonly');
  const wanted = access === 'read' ? 'true' : 'false';
  if (
    readOnly &&
    ((readOnly.equals.length > 0 && !readOnly.equals.includes(wanted)) || readOnly.notEquals.includes(wanted))
  )
    return false;
  const names = fields.get('eventname');
  if (!names || (names.equals.length === 0 && names.startsWith.length === 0)) return true;
  const verbs = access === 'read' ? ['get', 'head', 'list', 'select'] : ['put', 'delete', 'copy', 'upload', 'complete'];
  return [...names.equals, ...names.startsWith].some((name) => verbs.some((verb) => name.startsWith(verb)));
}

/** True when the selectors of a trail leave out management events altogether. */
export function logsDataEventsOnly(props: Properties): boolean {
  const basic = asList(props['eventSelectors']);
  const advanced = asList(props['advancedEventSelectors']);
  if (basic.length === 0 && advanced.length === 0) return false;
  return (
    basic.every((item) => isFalse(asObject(item)['includeManagementEvents'])) &&
    advanced.every((item) => !(fieldsOf(asObject(item)).get('eventcategory')?.equals.includes('management') ?? false))
  );
}

/**
 * True when a trail or event data store with these properties logs every management call of this kind. Without selectors CloudTrail
 * logs all management events and no data events.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html
 */
export function logsAllManagementEvents(props: Properties, access: Access): boolean {
  const basic = asList(props['eventSelectors']);
  const advanced = asList(props['advancedEventSelectors']);
  if (basic.length === 0 && advanced.length === 0) return true;
  return (
    basic.some((item) => {
      const selector = asObject(item);
      return (
        (isAbsent(selector['includeManagementEvents']) || !isFalse(selector['includeManagementEvents'])) &&
        basicCovers(selector, access) &&
        asList(selector['excludeManagementEventSources']).length === 0
      );
    }) ||
    advanced.some((item) => {
      const fields = fieldsOf(asObject(item));
      const narrowed = [...fields.keys()].some((field) => field !== 'eventcategory' && field !== 'readonly');
      return (
        (fields.get('eventcategory')?.equals.includes('management') ?? false) &&
        !narrowed &&
        advancedCovers(fields, access)
      );
    })
  );
}

/**
 * True when a trail or event data store with these properties logs calls of this kind on S3 objects.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function logsObjectEvents(props: Properties, access: Access): boolean {
  return (
    asList(props['eventSelectors']).some((item) => {
      const selector = asObject(item);
      return (
        basicCovers(selector, access) &&
        asList(selector['dataResources']).some(
          (resource) =>
            asKeyword(asObject(resource)['type']) === 'aws::s3::object' &&
            asList(asObject(resource)['values']).length > 0,
        )
      );
    }) ||
    asList(props['advancedEventSelectors']).some((item) => {
      const fields = fieldsOf(asObject(item));
      return (
        (fields.get('eventcategory')?.equals.includes('data') ?? false) &&
        (fields.get('resources.type')?.equals.includes('aws::s3::object') ?? false) &&
        advancedCovers(fields, access)
      );
    })
  );
}
