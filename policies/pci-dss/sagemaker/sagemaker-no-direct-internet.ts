import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

const domainType = 'aws:sagemaker/domain:Domain';

/**
 * Enabled by default, for notebooks and for domains of Studio. Security Hub SageMaker.1,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html
 */
export const sagemakerNoDirectInternet = resourceRule({
  name: 'sagemaker-no-direct-internet',
  title: 'SageMaker notebooks and domains have no direct internet access',
  types: ['aws:sagemaker/notebookInstance:NotebookInstance', domainType],
  check({ type, props }, expect) {
    if (type === domainType) {
      expectOneOf(expect, props, 'appNetworkAccessType', ['VpcOnly'], 'PublicInternetOnly');
      return;
    }
    expectOneOf(expect, props, 'directInternetAccess', ['Disabled'], 'Enabled');
  },
});
