import { anyHolds } from '../../model/conjunction';
import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';
import { projectType } from './project';

/** CloudWatch Logs are on by default, logs in S3 off. Security Hub CodeBuild.4. */
export const codebuildLogging = resourceRule({
  name: 'codebuild-logging',
  title: 'CodeBuild projects write logs',
  types: [projectType],
  check({ props }, expect) {
    expect.that(
      () =>
        anyHolds(
          () => asKeyword(at(props, 'logsConfig.cloudwatchLogs.status')) !== 'disabled',
          () => asKeyword(at(props, 'logsConfig.s3Logs.status')) === 'enabled',
        ),
      'logsConfig switches all logs off; set logsConfig.cloudwatchLogs.status to ENABLED',
    );
  },
});
