import { resource, Tutorial } from '../../../model/tutorial';

const environment = { application: 'shop', solutionStackName: '64bit Amazon Linux 2023 v6.6.0 running Node.js 22' };

const managed = 'aws:elasticbeanstalk:managedactions';

export const tutorial: Tutorial = {
  meaning:
    'An Elastic Beanstalk platform is the operating system, web server and language runtime below your application. AWS publishes new platform versions with fixes. With managed updates Beanstalk installs them in a weekly window: `patch` takes fixes, `minor` new features too. The policy asks for `ManagedActionsEnabled`; it is off by default in the API.',
  why: 'Fixes of known faults are installed in time, critical ones within a month (6.3.3). For Beanstalk the platform version is the way most of these fixes arrive.',
  attack:
    'A fault in the web server of the platform becomes public with a program to exploit it. Scanners read the version in the `Server` header of thousands of sites. The environment was last updated when it was made, two years ago, and belongs to the first ones they find.',
  wrong: [resource('aws:elasticbeanstalk/environment:Environment', 'shop', environment)],
  right: [
    resource('aws:elasticbeanstalk/environment:Environment', 'shop', {
      ...environment,
      settings: [
        { namespace: 'aws:elasticbeanstalk:healthreporting:system', name: 'SystemType', value: 'enhanced' },
        { namespace: managed, name: 'ManagedActionsEnabled', value: 'true' },
        { namespace: managed, name: 'PreferredStartTime', value: 'Sun:03:00' },
        {
          namespace: managed,
          name: 'ServiceRoleForManagedUpdates',
          value: 'AWSServiceRoleForElasticBeanstalkManagedUpdates',
        },
        { namespace: `${managed}:platformupdate`, name: 'UpdateLevel', value: 'minor' },
      ],
    }),
  ],
  repair: [
    'See how old the platform is and test the newest in a copy of the environment: aws elasticbeanstalk describe-environments --query "Environments[].[EnvironmentName,PlatformArn]". A platform branch that AWS has retired gets no updates: move to a current one by a blue/green swap.',
    'Enhanced health must be on. Files changed by hand on instances are lost in an update; put these into .platform or .ebextensions.',
    'Add the settings and deploy. Updates replace the instances immutably: new ones are started and checked before old ones go, without an outage.',
    'Verify: aws elasticbeanstalk describe-environment-managed-actions --environment-name ENV, and after the window aws elasticbeanstalk describe-environment-managed-action-history --environment-name ENV.',
  ],
  links: [
    {
      title: 'Managed platform updates in Elastic Beanstalk',
      url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html',
    },
    {
      title: 'Security Hub control ElasticBeanstalk.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html#elasticbeanstalk-2',
    },
  ],
};
