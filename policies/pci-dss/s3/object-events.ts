import { inputsOf } from '../../model/inputs';
import { StackRule, stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { Access, logsObjectEvents } from '../../model/trail-events';
import { isFalse, isTrue } from '../../model/values';

const trailType = 'aws:cloudtrail/trail:Trail';
const storeType = 'aws:cloudtrail/eventDataStore:EventDataStore';

function logsSomeObjectEvents(recorder: StackResource): boolean {
  const props = inputsOf(recorder);
  return logsObjectEvents(props, 'read') || logsObjectEvents(props, 'write');
}

/**
 * A stack that keeps a trail (or an event data store) logs S3 object calls of one kind in at least one of them. Stacks
 * without either are not judged: an organization trail of another stack covers them. Where no trail of the stack is about
 * objects at all, another one may be, so that is advice.
 */
export function objectEventsRule(name: string, title: string, access: Access): StackRule {
  return stackRule({
    name,
    title,
    types: [trailType, storeType],
    check: (stack) => {
      const recorders = stack.ofType(trailType, storeType);
      const [first] = recorders;
      if (!first) return;
      let isUnknown = false;
      let isLogged = false;
      for (const recorder of recorders) {
        const expect = stack.on(recorder);
        const before = expect.judgements.length;
        expect.attempt(() => {
          if (isFalse(recorder.props['enableLogging']) || isTrue(recorder.props['suspend'])) return;
          if (logsObjectEvents(inputsOf(recorder), access)) {
            isLogged = true;
            expect.pass();
          }
        });
        if (expect.judgements.slice(before).some(({ verdict }) => verdict === 'undetermined')) isUnknown = true;
      }
      if (isLogged || isUnknown) return;
      const message = `no trail logs ${access} calls on S3 objects; add an event selector for AWS::S3::Object with readWriteType All and the value arn:aws:s3`;
      if (recorders.some(logsSomeObjectEvents)) stack.on(first).fail(message);
      else stack.on(first).advise(message);
    },
  });
}
