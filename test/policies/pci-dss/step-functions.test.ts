import { sfnLogging } from '../../../policies/pci-dss/step-functions/sfn-logging';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(sfnLogging, [
  ['ERROR', { loggingConfiguration: { level: 'error', logDestination: unknown } }, 'pass'],
  ['ALL, in a list', { loggingConfiguration: [{ level: 'ALL', logDestination: 'arn' }] }, 'pass'],
  ['no destination', { loggingConfiguration: { level: 'ALL' } }, 'fail', 'logDestination'],
  ['OFF', { loggingConfiguration: { level: 'OFF' } }, 'fail', 'level'],
  ['default', {}, 'fail', 'default OFF'],
  ['unknown', { loggingConfiguration: { level: unknown } }, 'undetermined'],
]);
