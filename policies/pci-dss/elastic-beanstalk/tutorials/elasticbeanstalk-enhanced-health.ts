import { resource, Tutorial } from '../../../model/tutorial';

const environment = { application: 'shop', solutionStackName: '64bit Amazon Linux 2023 v6.6.0 running Node.js 22' };

export const tutorial: Tutorial = {
  meaning:
    'Elastic Beanstalk runs a web application for you and reports its health. Basic health only says whether the load balancer gets answers. Enhanced health has an agent on each instance, which also reports error rates, response times, the load of the system and failed deployments, with the reason. The policy, advisory, asks for `SystemType` `enhanced`.',
  why: 'It supports 10.2.1: events of a system help to reconstruct what happened to it and when. Managed platform updates, asked for by another policy, need enhanced health too.',
  attack:
    'An attacker tries stolen passwords on the login, thousands a minute. Answers with status 401 and a doubled load would show in enhanced health within seconds. Basic health stays green, because the page of the load balancer check still answers; the attack runs through the night and the team learns of it from customers.',
  wrong: [resource('aws:elasticbeanstalk/environment:Environment', 'shop', environment)],
  right: [
    resource('aws:elasticbeanstalk/environment:Environment', 'shop', {
      ...environment,
      settings: [{ namespace: 'aws:elasticbeanstalk:healthreporting:system', name: 'SystemType', value: 'enhanced' }],
    }),
  ],
  repair: [
    'Check that the environment has a service role with AWSElasticBeanstalkEnhancedHealth, and an instance profile with elasticbeanstalk:PutInstanceStatistics. Without them the state becomes "No Data".',
    'Find alarms that follow the colour of the environment: enhanced health is stricter, for it counts errors of the application.',
    'Add the setting and deploy at a quiet time. Beanstalk updates the environment in place and keeps its address.',
    'Verify: aws elasticbeanstalk describe-environment-health --environment-name ENV --attribute-names All prints HealthStatus "Ok" with ApplicationMetrics.',
  ],
  links: [
    {
      title: 'Enhanced health reporting and monitoring in Elastic Beanstalk',
      url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced.html',
    },
    {
      title: 'Security Hub control ElasticBeanstalk.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html#elasticbeanstalk-1',
    },
  ],
};
