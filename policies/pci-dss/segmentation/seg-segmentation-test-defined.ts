import { stackRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';

const vpc = 'aws:ec2/vpc:Vpc';
const tests = [
  'aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope',
  'aws:ec2/networkInsightsPath:NetworkInsightsPath',
] as const;

/** Network Access Analyzer finds ways in; it is no penetration test. */
export const segSegmentationTestDefined = stackRule({
  name: 'seg-segmentation-test-defined',
  title: 'A network access scope or path describes the boundary of the cardholder data environment',
  types: [vpc, ...tests],
  check(stack) {
    for (const network of stack.ofType(vpc).filter(isCardholderData)) {
      stack
        .on(network)
        .that(
          () => stack.ofType(...tests).length > 0,
          'no aws.ec2.NetworkInsightsAccessScope in the program checks its boundary; add one',
        );
    }
  },
});
