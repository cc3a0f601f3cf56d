import { stackRule } from '../../model/rule';
import { asKeyword, asList, asObject } from '../../model/values';
import { inspectorTypes, judgeScanType } from './scan-coverage';

const registryType = 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration';

/**
 * Scanning never waits for a quarter: Inspector scans EC2, ECR and Lambda continuously, and where the registry's scanning is configured, it is the
 * enhanced, continuous one. Lambda code is judged by `inspector-lambda-code`.
 */
export const vulnScanCadence = stackRule({
  name: 'vuln-scan-cadence',
  title: 'Everything that can be scanned is scanned continuously',
  types: [...inspectorTypes, registryType],
  check: (stack) => {
    judgeScanType(stack, { resourceType: 'EC2', flag: 'ec2' });
    judgeScanType(stack, { resourceType: 'ECR', flag: 'ecr' });
    judgeScanType(stack, { resourceType: 'LAMBDA', flag: 'lambda' });
    for (const registry of stack.ofType(registryType)) {
      const expect = stack.on(registry);
      expect.that(
        () => asKeyword(registry.props['scanType']) === 'enhanced',
        'scanType is not ENHANCED, so images are scanned once; set it to ENHANCED',
      );
      expect.that(
        () =>
          asList(registry.props['rules']).some(
            (rule) => asKeyword(asObject(rule)['scanFrequency']) === 'continuous_scan',
          ),
        'no rule has scanFrequency CONTINUOUS_SCAN; add one for the filter *',
      );
    }
  },
});
