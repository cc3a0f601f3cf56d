import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Enabled by default. Security Hub SageMaker.3. */
export const sagemakerNotebookNoRoot = resourceRule({
  name: 'sagemaker-notebook-no-root',
  title: 'Users of SageMaker notebooks are not root',
  types: ['aws:sagemaker/notebookInstance:NotebookInstance'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'rootAccess', ['Disabled'], 'Enabled');
  },
});
