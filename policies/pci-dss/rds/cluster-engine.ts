import { DatabaseEngine, engineOf } from '../../model/database-engines';
import { Properties } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** Engine of an instance or cluster in lower case; empty when it follows from a source database. */
export function engineName(props: Properties): string {
  return asKeyword(props['engine']);
}

/** Engine and version of an instance or cluster. */
export function databaseEngine(props: Properties): DatabaseEngine {
  return engineOf(engineName(props), asKeyword(props['engineVersion']));
}
