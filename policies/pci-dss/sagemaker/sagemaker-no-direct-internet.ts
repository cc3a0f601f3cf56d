import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Enabled by default. Security Hub SageMaker.1. */
export const sagemakerNoDirectInternet = resourceRule({
  name: 'sagemaker-no-direct-internet',
  title: 'SageMaker notebooks have no direct internet access',
  types: ['aws:sagemaker/notebookInstance:NotebookInstance'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'directInternetAccess', ['Disabled'], 'Enabled');
  },
});
