import { at, expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';
import { projectType } from './project';

/** Projects that log to S3; encryption is on by default. Security Hub CodeBuild.3. */
export const codebuildS3LogsEncrypted = resourceRule({
  name: 'codebuild-s3-logs-encrypted',
  title: 'Build logs in S3 are encrypted',
  types: [projectType],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(at(props, 'logsConfig.s3Logs.status')) === 'enabled')
        expectOff(expect, props, 'logsConfig.s3Logs.encryptionDisabled');
    });
  },
});
