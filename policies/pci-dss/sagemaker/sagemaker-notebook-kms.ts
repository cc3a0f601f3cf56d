import { namesOwnKey } from '../../model/customer-key';
import { resourceRule } from '../../model/rule';

export const sagemakerNotebookKms = resourceRule({
  name: 'sagemaker-notebook-kms',
  title: 'SageMaker notebooks name a KMS key',
  types: ['aws:sagemaker/notebookInstance:NotebookInstance'],
  check({ props }, expect) {
    expect.that(() => namesOwnKey(() => props['kmsKeyId']), 'kmsKeyId is not a key of your own; set it');
  },
});
