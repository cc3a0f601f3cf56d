import { isGiven } from '../../model/presence';
import { inputOf, knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asObject } from '../../model/values';

const functionType = 'aws:lambda/function:Function';
const logGroup = 'aws:cloudwatch/logGroup:LogGroup';

/** A log group Lambda makes by itself keeps records for ever, unencrypted by your key. */
export const lambdaLogging = stackRule({
  name: 'lambda-logging',
  title: 'Functions log to a log group the program declares',
  types: [functionType, logGroup],
  check(stack) {
    const groups = new SiblingIndex(stack, [logGroup], 'name');
    for (const target of stack.ofType(functionType)) {
      const expect = stack.on(target);
      expect.attempt(() => {
        if (isGiven(() => asObject(inputOf(target, 'loggingConfig'))['logGroup'])) return expect.pass();
        const name = knownText(target, 'name');
        const { linked, unresolved } = groups.of(target, name === undefined ? [] : [`/aws/lambda/${name}`]);
        if (linked.length > 0) expect.pass();
        else if (unresolved.length > 0) expect.undetermined('the names of log groups are not known yet');
        else
          expect.fail(
            'no aws.cloudwatch.LogGroup is declared for it; set loggingConfig.logGroup, or declare /aws/lambda/<name>',
          );
      });
    }
  },
});
