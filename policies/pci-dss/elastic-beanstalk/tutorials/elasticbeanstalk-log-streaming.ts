import { resource, Tutorial } from '../../../model/tutorial';

const environment = { application: 'shop', solutionStackName: '64bit Amazon Linux 2023 v6.6.0 running Node.js 22' };

export const tutorial: Tutorial = {
  meaning:
    'The instances of an Elastic Beanstalk environment write their logs (web server, application, deployments) to their own disks. Auto Scaling removes instances whenever load falls, and their logs go with them. With `StreamLogs` an agent sends the lines to CloudWatch Logs as they are written. It is off by default.',
  why: 'Audit logs are kept, and kept away from the system they report on (10.2.1). Reviews (10.4.2) cannot read what has been deleted with a host.',
  attack:
    'An intruder exploits a fault in the shop at night and gets a shell. In the morning Auto Scaling removes the instance he was on, as it does each morning. The access log with his requests existed only there. The team sees stolen orders and has not one line about how it happened.',
  wrong: [resource('aws:elasticbeanstalk/environment:Environment', 'shop', environment)],
  right: [
    resource('aws:elasticbeanstalk/environment:Environment', 'shop', {
      ...environment,
      settings: [
        { namespace: 'aws:elasticbeanstalk:cloudwatch:logs', name: 'StreamLogs', value: 'true' },
        { namespace: 'aws:elasticbeanstalk:cloudwatch:logs', name: 'DeleteOnTerminate', value: 'false' },
        { namespace: 'aws:elasticbeanstalk:cloudwatch:logs', name: 'RetentionInDays', value: '400' },
      ],
    }),
  ],
  repair: [
    'Look into the logs for card numbers and passwords and stop the application from writing these; streaming would copy them into another system.',
    'Check that the instance profile may write logs (logs:CreateLogGroup, logs:CreateLogStream, logs:PutLogEvents, logs:DescribeLogStreams; AWSElasticBeanstalkWebTier has them for /aws/elasticbeanstalk).',
    'Add the settings, with DeleteOnTerminate "false" so that the logs outlive the environment, and deploy at a quiet time; the environment is updated in place.',
    'Verify: aws logs describe-log-groups --log-group-name-prefix /aws/elasticbeanstalk/ENV lists the groups, with events of the last minutes.',
  ],
  links: [
    {
      title: 'Using Elastic Beanstalk with Amazon CloudWatch Logs',
      url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html',
    },
    {
      title: 'Security Hub control ElasticBeanstalk.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html#elasticbeanstalk-3',
    },
  ],
};
