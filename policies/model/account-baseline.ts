import { TypeToken } from './rule';
import { StackResource, StackView } from './stack-view';

/** What an account as a whole is given, by concern. One concern alone is a part of a program, not the set-up of an account. */
const concerns: readonly (readonly TypeToken[])[] = [
  ['aws:iam/accountPasswordPolicy:AccountPasswordPolicy'],
  [
    'aws:ebs/encryptionByDefault:EncryptionByDefault',
    'aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess',
    'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults',
    'aws:ec2/serialConsoleAccess:SerialConsoleAccess',
  ],
  ['aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock'],
  ['aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions'],
  [
    'aws:cfg/recorder:Recorder',
    'aws:guardduty/detector:Detector',
    'aws:securityhub/account:Account',
    'aws:accessanalyzer/analyzer:Analyzer',
  ],
];

/** Types a rule declares that uses `accountBaseline`. */
export const accountBaselineTypes: readonly TypeToken[] = concerns.flat();

/**
 * A resource that stands for the account in findings about what is missing in it; undefined for programs that do not set
 * up an account. Those that do give it settings of two concerns or more: passwords, hosts, storage, network, detection.
 */
export function accountBaseline(stack: StackView): StackResource | undefined {
  const found = concerns.flatMap((types) => stack.ofType(...types).slice(0, 1));
  return found.length >= 2 ? found[0] : undefined;
}
