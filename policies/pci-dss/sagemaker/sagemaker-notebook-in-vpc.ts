import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

/** Security Hub SageMaker.2. */
export const sagemakerNotebookInVpc = resourceRule({
  name: 'sagemaker-notebook-in-vpc',
  title: 'SageMaker notebooks are in a VPC',
  types: ['aws:sagemaker/notebookInstance:NotebookInstance'],
  check({ props }, expect) {
    for (const property of ['subnetId', 'securityGroups']) {
      expect.that(
        () => isGiven(() => props[property]),
        `${property} is absent, so the notebook is outside the VPC; set it`,
      );
    }
  },
});
